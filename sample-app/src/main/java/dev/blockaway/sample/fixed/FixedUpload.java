package dev.blockaway.sample.fixed;

import dev.blockaway.sample.upload.UploadDirectory;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** An upload that the framework writes to disk. */
@RestController
class FixedUpload {
  private final UploadDirectory uploads;

  FixedUpload(UploadDirectory uploads) {
    this.uploads = uploads;
  }

  @PostMapping("/fixed/upload")
  Mono<Reply> upload(Visit visit, @RequestPart FilePart file) {
    return file.transferTo(uploads.next())
        // writes asynchronously, but opens the file on the thread that subscribes
        .subscribeOn(Schedulers.boundedElastic())
        .then(Mono.fromSupplier(visit::done));
  }
}
