package io.quayside.engine.log;

import java.nio.file.Path;

/// A process that has lines on disk, for two engines, until it is killed.
final class SpillingProcess {
    private SpillingProcess() {}

    /// @param arguments the folder that processes share
    public static void main(String[] arguments) throws InterruptedException {
        for (int engine = 0; engine < 2; engine++) {
            var store = new LineStore(new LogFolder(Path.of(arguments[0])), 1 << 20);
            for (int i = 0; i < 40_000; i++) {
                store.append(new LineHead(i, 0, LogStream.STDOUT, true, 100), new byte[100], 0);
            }
        }
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
