package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Addresses and names for which no name server is asked. */
class KnownAddressTest {
  @Test
  void ignoresLiteralAddresses() {
    check("new InetSocketAddress(\"127.0.0.1\", port);");
    check("new InetSocketAddress(\"0.0.0.0\", port);");
    check("new InetSocketAddress(\"::1\", port);");
    check("new InetSocketAddress(HOST, port);");
    check("String any = \"10.0.0.255\"; new InetSocketAddress(any, port);");
    check("InetAddress.getByName(\"[fe80::1%eth0]\");");
  }

  @Test
  void flagsNames() {
    check(
        """
        // BUG: Diagnostic contains: new InetSocketAddress
        new InetSocketAddress("localhost", port);
        // BUG: Diagnostic contains: new InetSocketAddress
        new InetSocketAddress(host, port);
        // BUG: Diagnostic contains: new InetSocketAddress
        new InetSocketAddress("127.0.0.1.example.org", port);
        // BUG: Diagnostic contains: new InetSocketAddress
        new InetSocketAddress("1.2.3.256", port);
        // BUG: Diagnostic contains: InetAddress.getByName
        InetAddress.getByName("example.org");
        """);
  }

  @Test
  void ignoresTextOfAnAddress() {
    check("InetAddress.getByName(given.getAddress().getHostAddress());");
    check("new InetSocketAddress(given.getAddress().getHostAddress(), port);");
    check("String text = given.getAddress().getHostAddress(); InetAddress.getAllByName(text);");
  }

  @Test
  void flagsNameOfAnAddressThatWasMadeOfItsText() {
    check(
        """
        String text = given.getAddress().getHostAddress();
        // BUG: Diagnostic contains: InetSocketAddress.getHostName
        new InetSocketAddress(text, port).getHostName();
        // BUG: Diagnostic contains: new InetSocketAddress
        new InetSocketAddress(given.getHostString(), port);
        """);
  }

  @Test
  void flagsVariableThatMayHoldAName() {
    check(
        """
        String any = "10.0.0.1";
        any = host;
        // BUG: Diagnostic contains: new InetSocketAddress
        new InetSocketAddress(any, port);
        """);
  }

  @Test
  void ignoresNameOfAnAddressThatWasMadeOfIt() {
    check("InetSocketAddress.createUnresolved(\"h\", port).getHostName();");
    check("InetSocketAddress a = InetSocketAddress.createUnresolved(host, port); a.getHostName();");
    check("InetAddress.getLoopbackAddress().getHostName();");
    check(
        """
        // BUG: Diagnostic contains: new InetSocketAddress
        InetSocketAddress a = new InetSocketAddress(host, port);
        a.getHostName();
        """);
  }

  @Test
  void flagsNameOfAnAddressThatHasNone() {
    check(
        """
        // BUG: Diagnostic contains: InetSocketAddress.getHostName
        given.getHostName();
        // BUG: Diagnostic contains: InetSocketAddress.getHostName
        new InetSocketAddress("10.0.0.1", port).getHostName();
        // BUG: Diagnostic contains: InetSocketAddress.getHostName
        new InetSocketAddress(port).getHostName();
        InetSocketAddress a = InetSocketAddress.createUnresolved(host, port);
        a = given;
        // BUG: Diagnostic contains: InetSocketAddress.getHostName
        a.getHostName();
        // BUG: Diagnostic contains: InetAddress.getHostName
        InetAddress.getByAddress(new byte[4]).getHostName();
        """);
  }

  private static void check(String body) {
    Program.check(
        """
        import java.net.InetAddress;
        import java.net.InetSocketAddress;
        import org.jetbrains.annotations.NonBlocking;

        class Resolver {
          private static final String HOST = "192.168.0.1";

          @NonBlocking
          void work(String host, int port, InetSocketAddress given) throws Exception {
        %s
          }
        }
        """
            .formatted(body.indent(4)));
  }
}
