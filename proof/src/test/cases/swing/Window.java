import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;

class Window extends JPanel {
  private final transient CompletableFuture<String> answer = new CompletableFuture<>();

  String load() {
    return answer.join();
  }

  void listen(JButton button) {
    button.addActionListener(event -> load()); // finds BlockingCallOnEventLoop
    button.addActionListener(event -> new Thread(() -> load()).start()); // silent: a thread of its own
    button.addActionListener(event -> CompletableFuture.supplyAsync(() -> load())); // silent: the common pool
    button.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            load(); // finds BlockingCallOnEventLoop
          }
        });
    SwingUtilities.invokeLater(this::load); // finds BlockingCallOnEventLoop
    EventQueue.invokeLater(() -> load()); // finds BlockingCallOnEventLoop
  }

  static class Click implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent event) {
      try {
        Thread.sleep(10); // finds BlockingCallOnEventLoop
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    load(); // finds BlockingCallOnEventLoop
  }

  class Loader extends SwingWorker<String, String> {
    @Override
    protected String doInBackground() {
      return load(); // silent: a worker
    }

    @Override
    protected void process(List<String> parts) {
      load(); // finds BlockingCallOnEventLoop
    }

    @Override
    protected void done() {
      try {
        String result = get(); // finds BlockingCallOnEventLoop
        setName(result);
      } catch (InterruptedException | ExecutionException e) {
        setName("failed");
      }
    }

    private void setName(String name) {
      Window.this.setName(name);
    }
  }

  void guarded() {
    if (!SwingUtilities.isEventDispatchThread()) {
      load(); // silent: the guard says so
    }
  }

  public static void main(String[] arguments) {
    new Window().load(); // silent: the main thread
  }
}
