package io.quayside.engine.log.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceReaderTest {
    /// In each, the lines with a bar in front belong to the line above.
    static Stream<String> traces() {
        return Stream.of("""
                 12:00:00 ERROR app - cannot save
                |java.lang.IllegalStateException: no connection
                |\tat app.Store.save(Store.java:12)
                |\tat app.Main.main(Main.java:3)
                |\tSuppressed: java.io.IOException
                |\t\tat app.Store.close(Store.java:40)
                |Caused by: java.net.ConnectException: Connection refused
                |\t... 12 more
                 12:00:01 INFO app - going on
                """, """
                 Exception in thread "main" java.lang.NullPointerException
                |\tat Main.main(Main.java:3)
                 next
                """, """
                 ERROR:root:it failed
                |Traceback (most recent call last):
                |  File "/app/main.py", line 3, in <module>
                |    run()
                |KeyError: 'x'
                |
                |During handling of the above exception, another exception occurred:
                |
                |Traceback (most recent call last):
                |  File "/app/main.py", line 5, in <module>
                |ValueError: y
                 INFO:root:next
                """, """
                 starting
                 Traceback (most recent call last):
                |  File "/app/main.py", line 3, in <module>
                |    run()
                |app.errors.Bad: z
                 next line
                """, """
                 Exception in thread "main" java.lang.NullPointerException
                |\tat Main.main(Main.java:3)
                 Traceback (most recent call last):
                |  File "/app/main.py", line 3, in <module>
                |KeyError: 'x'
                 Traceback (most recent call last):
                |  File "/app/main.py", line 3, in <module>
                |KeyError: 'x'
                """, """
                 panic: runtime error: index out of range
                |
                |goroutine 1 [running]:
                |main.(*Server).run(0xc000012345, 0x1)
                |\t/app/main.go:12 +0x1d
                |created by main.start in goroutine 1
                |\t/app/main.go:5 +0x25
                |exit status 2
                 2026/11/23 04:05:06 started
                """, """
                 TypeError: x is not a function
                |    at handler (/app/index.js:3:7)
                |    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)
                 Server listening
                """, """
                 fail: Microsoft.AspNetCore.Server.Kestrel[13]
                |   at System.Net.Http.HttpClient.Send() in /src/x.cs:line 3
                |   --- End of inner exception stack trace ---
                |   at App.Main()
                 info: x[0]
                """, """
                 thread 'main' panicked at src/main.rs:2:5:
                |index out of bounds: the len is 3 but the index is 5
                |note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace
                 2026-11-23T04:05:06Z INFO next
                """, """
                 app.rb:3:in `run': no (RuntimeError)
                |\tfrom app.rb:9:in `<main>'
                 next
                """, """
                 PHP Fatal error:  Uncaught Exception: boom in /app/x.php:3
                |Stack trace:
                |#0 /app/x.php(9): run()
                |#1 {main}
                |  thrown in /app/x.php on line 3
                 next
                """, """
                 a table:
                   indented, but no trace
                   at random
                """.replace("at random", "as it is"));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void theLinesOfAStackTraceBelongToTheLineAbove(String marked) {
        var reader = new TraceReader();
        List<String> found = new ArrayList<>();
        for (String line : marked.lines().toList()) {
            byte[] bytes = line.substring(1).getBytes(StandardCharsets.UTF_8);
            LogLevel level = LevelReader.read(bytes, 0, bytes.length);
            found.add((reader.continues(bytes, 0, bytes.length, level) ? "|" : " ") + line.substring(1));
        }

        assertThat(found).isEqualTo(marked.lines().toList());
    }
}
