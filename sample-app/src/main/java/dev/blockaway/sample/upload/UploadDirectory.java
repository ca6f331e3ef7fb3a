package dev.blockaway.sample.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** A directory that lives as long as the service; the names of uploaded files are its own. */
@Component
public class UploadDirectory implements AutoCloseable {
  private final Path directory;
  private final AtomicLong files = new AtomicLong();

  UploadDirectory() throws IOException {
    this.directory = Files.createTempDirectory("uploads");
  }

  /** A path that nobody has got yet. */
  public Path next() {
    return directory.resolve("upload-" + files.incrementAndGet());
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(directory);
  }
}
