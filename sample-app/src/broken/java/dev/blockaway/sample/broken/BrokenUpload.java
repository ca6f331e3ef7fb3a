package dev.blockaway.sample.broken;

import dev.blockaway.sample.upload.UploadDirectory;
import dev.blockaway.sample.visit.Reply;
import dev.blockaway.sample.visit.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An upload that the event loop writes to disk. */
@RestController
class BrokenUpload {
  private final UploadDirectory uploads;

  BrokenUpload(UploadDirectory uploads) {
    this.uploads = uploads;
  }

  @PostMapping("/broken/upload")
  Mono<Reply> upload(Visit visit, @RequestPart FilePart file) {
    return DataBufferUtils.join(file.content())
        .map(BrokenUpload::bytes)
        .doOnNext(this::save)
        .map(content -> visit.done());
  }

  private void save(byte[] content) {
    try {
      Files.write(uploads.next(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] content = new byte[buffer.readableByteCount()];
    buffer.read(content);
    DataBufferUtils.release(buffer);
    return content;
  }
}
