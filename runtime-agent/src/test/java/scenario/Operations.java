package scenario;

import java.io.BufferedWriter;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.lang.annotation.Annotation;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One method per operation, named in the reports of the agent: what blocks, and what only looks so.
 */
@SuppressWarnings({
  "WaitNotInLoop",
  "LockNotBeforeTry",
  "ThreadPriorityCheck"
}) // such calls are the point
public final class Operations implements AutoCloseable {
  private static final int SHORT_MILLIS = 40;
  private static final int LONG_MILLIS = 400;

  /** Takes a good third longer for each further letter, and more than half a second as it is. */
  private static final String HARD_TO_MATCH = "a".repeat(29);

  private static final Pattern BACKTRACKING = Pattern.compile("(.*a){9}b");
  private final ExecutorService others = Executors.newCachedThreadPool(Operations::daemon);
  private @Nullable Servers servers;
  private final Path directory;
  private final Path file;
  private final Path zip;

  Operations() throws Exception {
    directory = Files.createTempDirectory("operations");
    file = Files.writeString(directory.resolve("file.txt"), "some text\n".repeat(100));
    zip = directory.resolve("file.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("entry"));
      out.write(new byte[1000]);
    }
  }

  static List<String> blocking() {
    return marked(Blocking.class);
  }

  static List<String> allowed() {
    return marked(Allowed.class);
  }

  static List<String> harmless() {
    return marked(Harmless.class);
  }

  @Override
  public void close() throws IOException {
    others.shutdownNow();
    if (servers != null) {
      servers.close();
    }
  }

  /** Most programs need none of them. */
  private Servers servers() throws IOException, SQLException {
    if (servers == null) {
      servers = new Servers();
    }
    return servers;
  }

  @Blocking("Thread.sleep")
  void threadSleep() throws Exception {
    Thread.sleep(SHORT_MILLIS);
  }

  @Blocking("Thread.sleep")
  void threadSleepNanos() throws Exception {
    Thread.sleep(SHORT_MILLIS, 1);
  }

  @Blocking("TimeUnit.sleep")
  void timeUnitSleep() throws Exception {
    TimeUnit.MILLISECONDS.sleep(SHORT_MILLIS);
  }

  @Blocking("Object.wait")
  void objectWaitMillis() throws Exception {
    Object monitor = new Object();
    synchronized (monitor) {
      monitor.wait(SHORT_MILLIS);
    }
  }

  @Blocking("Object.wait")
  void objectWaitNotify() throws Exception {
    Object monitor = new Object();
    synchronized (monitor) {
      onceThisWaits(
          () -> {
            synchronized (monitor) {
              monitor.notifyAll();
            }
          });
      monitor.wait();
    }
  }

  @Blocking("Lock.lock")
  void reentrantLockContended() throws Exception {
    ReentrantLock lock = new ReentrantLock();
    CountDownLatch held = new CountDownLatch(1);
    Waiter waiter = new Waiter();
    others.execute(
        () -> {
          lock.lock();
          held.countDown();
          waiter.untilItWaits();
          lock.unlock();
        });
    held.await();
    waiter.aboutToWait();
    lock.lock();
    lock.unlock();
  }

  @Blocking("BlockingQueue.take")
  void blockingQueueTake() throws Exception {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    onceThisWaits(() -> queue.add("element"));
    queue.take();
  }

  @Blocking("CountDownLatch.await")
  void countDownLatchAwait() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    onceThisWaits(latch::countDown);
    latch.await();
  }

  @Blocking("Semaphore.acquire")
  void semaphoreAcquire() throws Exception {
    Semaphore semaphore = new Semaphore(0);
    onceThisWaits(semaphore::release);
    semaphore.acquire();
  }

  @Blocking("Future.get")
  void futureGet() throws Exception {
    FutureTask<String> future = new FutureTask<>(() -> "value");
    onceThisWaits(future);
    future.get();
  }

  @Blocking("CompletableFuture.join")
  void completableFutureJoin() {
    CompletableFuture<String> future = new CompletableFuture<>();
    onceThisWaits(() -> future.complete("value"));
    future.join();
  }

  @Blocking("Future.get")
  void forkJoinTaskGet() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Waiter waiter = new Waiter();
    ForkJoinTask<?> task =
        ForkJoinPool.commonPool()
            .submit(
                () -> {
                  started.countDown();
                  waiter.untilItWaits();
                });
    started.await();
    waiter.aboutToWait();
    task.get();
  }

  @Blocking("Thread.join")
  void threadJoin() throws Exception {
    Waiter waiter = new Waiter();
    Thread thread = new Thread(waiter::untilItWaits);
    thread.start();
    waiter.aboutToWait();
    thread.join();
  }

  @Blocking("ProcessBuilder.start")
  void processStart() throws Exception {
    new ProcessBuilder("true").start();
  }

  @Blocking("Process.waitFor")
  void processWaitFor() throws Exception {
    new ProcessBuilder("sleep", "0.1").start().waitFor();
  }

  @Blocking("Socket.connect")
  void socketConnectTimeout() throws Exception {
    try (Socket socket = new Socket()) {
      socket.connect(servers().echoAddress(), 1_000);
    }
  }

  @Blocking("new Socket")
  void newSocket() throws Exception {
    new Socket(InetAddress.getLoopbackAddress(), servers().echoAddress().getPort()).close();
  }

  @Blocking("InputStream.read")
  void socketRead() throws Exception {
    try (Socket socket = servers().connect()) {
      socket.getOutputStream().write(1);
      socket.getInputStream().read();
    }
  }

  @Blocking("OutputStream.write")
  void socketWrite() throws Exception {
    try (Socket socket = servers().connect()) {
      socket.getOutputStream().write(new byte[100]);
    }
  }

  @Blocking("ServerSocket.accept")
  void serverSocketAccept() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(SHORT_MILLIS);
      server.accept();
    } catch (SocketTimeoutException e) {
      // as planned
    }
  }

  @Blocking("SocketChannel.read")
  void blockingSocketChannel() throws Exception {
    try (SocketChannel channel = SocketChannel.open(servers().echoAddress())) {
      channel.write(ByteBuffer.wrap(new byte[] {1}));
      channel.read(ByteBuffer.allocate(1));
    }
  }

  @Blocking("DatagramSocket.receive")
  void datagramReceive() throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      socket.setSoTimeout(SHORT_MILLIS);
      socket.receive(new DatagramPacket(new byte[1], 1));
    } catch (SocketTimeoutException e) {
      // as planned
    }
  }

  @Blocking("HttpClient.send")
  void httpClientSend() throws Exception {
    HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(servers().url()).build(), BodyHandlers.ofString());
  }

  @Blocking("HttpURLConnection.getResponseCode")
  void httpUrlConnection() throws Exception {
    HttpURLConnection connection = (HttpURLConnection) servers().url().toURL().openConnection();
    connection.getResponseCode();
  }

  @Blocking("URL.openStream")
  void urlOpenStream() throws Exception {
    try (InputStream in = servers().url().toURL().openStream()) {
      in.readAllBytes();
    }
  }

  @Blocking("InetAddress.getByName")
  void inetAddressGetByName() throws Exception {
    try {
      InetAddress.getByName("host" + System.nanoTime() + ".invalid");
    } catch (java.net.UnknownHostException e) {
      // as planned
    }
  }

  @Blocking("new FileInputStream")
  void fileInputStreamOpen() throws Exception {
    new FileInputStream(file.toFile()).close();
  }

  @Blocking("FileInputStream.read")
  void fileInputStreamRead() throws Exception {
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      in.read();
    }
  }

  @Blocking("FileOutputStream.write")
  void fileOutputStreamWrite() throws Exception {
    try (FileOutputStream out = new FileOutputStream(directory.resolve("out").toFile())) {
      out.write(1);
    }
  }

  @Blocking("FileOutputStream.write")
  void bufferedWriter() throws Exception {
    try (BufferedWriter out =
        new BufferedWriter(
            new FileWriter(directory.resolve("out").toFile(), StandardCharsets.UTF_8))) {
      out.write("text");
    }
  }

  @Blocking("RandomAccessFile.read")
  void randomAccessFileRead() throws Exception {
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
      access.read();
    }
  }

  @Blocking("RandomAccessFile.write")
  void randomAccessFileWrite() throws Exception {
    try (RandomAccessFile access = new RandomAccessFile(directory.resolve("o").toFile(), "rw")) {
      access.write(new byte[10]);
    }
  }

  @Blocking("Files.readAllBytes")
  void filesReadAllBytes() throws Exception {
    Files.readAllBytes(file);
  }

  @Blocking("Files.readString")
  void filesReadString() throws Exception {
    Files.readString(file);
  }

  @Blocking("Files.write")
  void filesWrite() throws Exception {
    Files.write(directory.resolve("out"), new byte[10]);
  }

  @Blocking("Files.lines")
  void filesLines() throws Exception {
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(line -> {});
    }
  }

  @Blocking("Files.newInputStream")
  void filesNewInputStream() throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      in.read();
    }
  }

  @Blocking("Files.size")
  void filesSize() throws Exception {
    Files.size(file);
  }

  @Blocking("Files.list")
  void filesList() throws Exception {
    try (Stream<Path> paths = Files.list(directory)) {
      paths.forEach(path -> {});
    }
  }

  @Blocking("Files.deleteIfExists")
  void filesDelete() throws Exception {
    Files.deleteIfExists(directory.resolve("none"));
  }

  @Blocking("Files.createTempFile")
  void filesCreateTempFile() throws Exception {
    Files.createTempFile(directory, "a", "b");
  }

  @Blocking("File.length")
  void javaIoFileLength() {
    new File(file.toString()).length();
  }

  @Blocking("FileChannel.read")
  void fileChannelRead() throws Exception {
    try (FileChannel channel = FileChannel.open(file)) {
      channel.read(ByteBuffer.allocate(10));
    }
  }

  @Blocking("FileChannel.force")
  void fileChannelForce() throws Exception {
    try (FileChannel channel =
        FileChannel.open(
            directory.resolve("f"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(10));
      channel.force(true);
    }
  }

  @Blocking("new ZipFile")
  void zipFileRead() throws Exception {
    try (ZipFile opened = new ZipFile(zip.toFile());
        InputStream in = opened.getInputStream(opened.getEntry("entry"))) {
      in.readAllBytes();
    }
  }

  @Blocking("InputStream.read")
  void systemInRead() throws Exception {
    // the second time would be served from the buffer
    System.in.readNBytes(System.in.available());
    System.in.read();
  }

  @Blocking("Statement.executeQuery")
  void jdbcOverTcp() throws Exception {
    query(servers().databaseUrl());
  }

  @Blocking("Statement.executeQuery")
  void jdbcInMemory() throws Exception {
    query("jdbc:h2:mem:memory;DB_CLOSE_DELAY=-1");
  }

  @Blocking("Mono.block")
  void monoBlock() {
    try {
      Mono.delay(java.time.Duration.ofMillis(SHORT_MILLIS)).block();
    } catch (IllegalStateException e) {
      // Reactor refuses on its own threads
    }
  }

  @Harmless
  void uncontendedLock() {
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    lock.unlock();
  }

  @Harmless
  void takeFromFilledQueue() throws Exception {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    queue.add("element");
    queue.take();
  }

  @Harmless
  void joinCompleted() {
    CompletableFuture.completedFuture("value").join();
  }

  @Harmless
  void submit() {
    others.execute(() -> {});
  }

  @Harmless
  void randomUuid() {
    java.util.UUID.randomUUID();
  }

  @Harmless
  void print() {
    System.out.println("printed");
  }

  @Harmless
  void threadYield() {
    Thread.yield();
  }

  @Harmless
  void spinWait() {
    Thread.onSpinWait();
  }

  void briefSynchronizedContended() throws Exception {
    contend(SHORT_MILLIS);
  }

  @Blocking("synchronized (Object)")
  void synchronizedContended() throws Exception {
    contend(LONG_MILLIS);
  }

  private void contend(int millis) throws Exception {
    Object monitor = new Object();
    CountDownLatch held = new CountDownLatch(1);
    others.execute(
        () -> {
          synchronized (monitor) {
            held.countDown();
            pause(millis);
          }
        });
    awaitUnseen(held);
    synchronized (monitor) {
      monitor.notifyAll();
    }
  }

  @Blocking("ConcurrentHashMap.compute")
  void concurrentMapContended() {
    ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
    CountDownLatch held = new CountDownLatch(1);
    others.execute(
        () ->
            map.compute(
                "key",
                (key, value) -> {
                  held.countDown();
                  pause(LONG_MILLIS);
                  return "theirs";
                }));
    awaitUnseen(held);
    map.compute("key", (key, value) -> "mine");
  }

  void computation() {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SHORT_MILLIS);
    while (System.nanoTime() < until) {
      // works
    }
  }

  void briefReflectiveSleep() throws Exception {
    Thread.class.getMethod("sleep", long.class).invoke(null, SHORT_MILLIS);
  }

  @Blocking("Thread.sleep")
  void reflectiveSleep() throws Exception {
    Thread.class.getMethod("sleep", long.class).invoke(null, LONG_MILLIS);
  }

  @Blocking("Files.exists")
  void filesExists() {
    if (!Files.exists(file)) {
      throw new IllegalStateException();
    }
  }

  @Blocking("MappedByteBuffer.force")
  void mappedBufferForce() throws Exception {
    try (FileChannel channel =
        FileChannel.open(
            directory.resolve("m"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      MappedByteBuffer buffer = channel.map(FileChannel.MapMode.READ_WRITE, 0, 10);
      buffer.put(0, (byte) 1);
      buffer.force();
    }
  }

  @Blocking("DriverManager.getConnection")
  void jdbcConnectInMemory() throws Exception {
    DriverManager.getConnection("jdbc:h2:mem:memory;DB_CLOSE_DELAY=-1").close();
  }

  @Blocking("Statement.executeQuery")
  void jdbcThroughNativeCode() throws Exception {
    query("jdbc:sqlite:" + directory.resolve("shop.sqlite"));
  }

  @Blocking("Statement.execute")
  void jdbcCommitThroughNativeCode() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("commit.sqlite"));
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create table if not exists t (n int)");
      statement.execute("insert into t values (1)");
      connection.commit();
    }
  }

  @Blocking("Selector.select")
  void selectorSelect() throws Exception {
    try (Selector selector = Selector.open()) {
      selector.select(SHORT_MILLIS);
    }
  }

  @Blocking("SecureRandom.generateSeed")
  void secureRandomGenerateSeed() {
    new SecureRandom().generateSeed(8);
  }

  @Blocking("FileInputStream.read")
  void devRandom() throws Exception {
    try (FileInputStream in = new FileInputStream("/dev/random")) {
      in.read();
    }
  }

  @Blocking("ClassLoader.getResourceAsStream")
  void resourceFromJar() throws Exception {
    try (InputStream in =
        Mono.class.getClassLoader().getResourceAsStream("reactor/core/publisher/Flux.class")) {
      in.readAllBytes();
    }
  }

  @Blocking("SecretKeyFactory.generateSecret")
  void passwordHash() throws Exception {
    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
        .generateSecret(new PBEKeySpec("secret".toCharArray(), new byte[16], 1_000, 256));
  }

  @Blocking("Matcher.find")
  void regexBacktracking() {
    if (BACKTRACKING.matcher(HARD_TO_MATCH).find()) {
      throw new IllegalStateException();
    }
  }

  @Blocking("ForkJoinTask.invoke")
  void parallelStream() {
    Waiter waiter = new Waiter();
    Thread caller = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);
    IntStream.range(0, 64)
        .parallel()
        .forEach(
            element -> {
              if (Thread.currentThread() == caller) {
                awaitUnseen(begun);
                waiter.aboutToWait();
              } else {
                begun.countDown();
                waiter.untilItWaits();
              }
            });
  }

  @Allowed("random numbers do not wait once the generator is seeded")
  void secureRandomNextBytes() {
    new SecureRandom().nextBytes(new byte[8]);
  }

  @Allowed("random numbers do not wait once the generator is seeded")
  void manyRandomUuids() {
    for (int i = 0; i < 600; i++) {
      UUID unused = UUID.randomUUID();
    }
  }

  @Allowed("class loading happens once")
  void classForName() throws Exception {
    URL[] jar = {Mono.class.getProtectionDomain().getCodeSource().getLocation()};
    try (URLClassLoader fresh = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
      Class.forName("reactor.core.Exceptions", true, fresh);
    }
  }

  @Allowed("the console")
  void logToConsole() {
    ConsoleHandler handler = new ConsoleHandler();
    handler.publish(new LogRecord(Level.INFO, "text"));
    handler.flush();
  }

  @Allowed("random numbers do not wait once the generator is seeded")
  void secureRandomStrong() throws Exception {
    SecureRandom unused = SecureRandom.getInstanceStrong();
  }

  @Allowed("the answer is remembered for some seconds")
  void inetAddressGetLocalHost() throws Exception {
    InetAddress unused = InetAddress.getLocalHost();
  }

  @Blocking("Writer.flush")
  void logToFile() throws Exception {
    FileHandler handler = new FileHandler(directory.resolve("log").toString());
    handler.publish(new LogRecord(Level.INFO, "text"));
    handler.close();
  }

  private static void query(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select 1")) {
      rows.next();
    }
  }

  /** Runs the action on another thread as soon as this one waits. */
  private void onceThisWaits(Runnable action) {
    Waiter waiter = new Waiter();
    waiter.aboutToWait();
    others.execute(
        () -> {
          waiter.untilItWaits();
          action.run();
        });
  }

  /** Without a call that the agent would see. */
  private static void awaitUnseen(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "other");
    thread.setDaemon(true);
    return thread;
  }

  private static List<String> marked(Class<? extends Annotation> mark) {
    return Arrays.stream(Operations.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(mark))
        .map(java.lang.reflect.Method::getName)
        .sorted()
        .toList();
  }
}
