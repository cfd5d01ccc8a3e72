package io.didymium.bench.footprint;

import java.time.Duration;
import java.util.Locale;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Prints what the processors did for the whole program while it ran, compiler and garbage collection included: on a machine that
 * is shared it says more than the clock.
 */
@State(Scope.Benchmark)
public class CpuTime {
    private Duration before = Duration.ZERO;

    static Duration now() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Looks at the clock of the process. */
    @Setup(Level.Iteration)
    public void start() {
        before = now();
    }

    /** Prints what has passed. */
    @TearDown(Level.Iteration)
    public void print() {
        System.out.printf(
                Locale.ROOT, "(processor time %d ms) ", now().minus(before).toMillis());
    }
}
