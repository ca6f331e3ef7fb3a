import android.app.Activity;
import android.os.AsyncTask;
import android.os.Bundle;
import android.os.Handler;
import android.view.View;
import java.util.concurrent.CountDownLatch;

class Screen extends Activity {
  static final CountDownLatch LATCH = new CountDownLatch(1);

  static void await() {
    try {
      LATCH.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  protected void onCreate(Bundle state) {
    await(); // finds BlockingCallOnEventLoop
    new Thread(() -> await()).start(); // silent: a thread of its own
  }

  static class Loading extends AsyncTask<String, String, String> {
    @Override
    protected String doInBackground(String... names) {
      await(); // silent: a worker
      return "";
    }

    @Override
    protected void onPostExecute(String result) {
      await(); // finds BlockingCallOnEventLoop
    }
  }

  void listen(View view, Handler handler) {
    view.setOnClickListener(clicked -> await()); // finds BlockingCallOnEventLoop
    handler.post(() -> await()); // finds BlockingCallOnEventLoop
    await(); // silent: nothing says where this runs
  }
}
