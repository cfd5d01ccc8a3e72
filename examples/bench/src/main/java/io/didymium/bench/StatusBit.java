package io.didymium.bench;

import io.didymium.crypto.status.StatusList;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One status in a decoded list of 2^20 entries, at a place that cannot be foreseen. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatusBit {
    private static final int ENTRIES = 1 << 20;
    private static final int PLACES = 1 << 12;

    private final int[] places = new Random(1).ints(PLACES, 0, ENTRIES).toArray();
    private StatusList list;
    private int next;

    /** Issues and decodes the list, in which one status in a hundred is set. */
    @Setup
    public void makeList() throws Exception {
        var builder = StatusList.builder(ENTRIES, 1);
        for (int i = 0; i < ENTRIES; i += 100) {
            builder.set(i, 1);
        }
        list = StatusList.decode(builder.build().encode());
    }

    /** Statuses of one bit. */
    @Benchmark
    public int oneBit() {
        return list.status(place());
    }

    /** Statuses of two bits, half as many. */
    @Benchmark
    public int twoBits() {
        return list.status(place() / 2, 2);
    }

    private int place() {
        next = (next + 1) % PLACES;
        return places[next];
    }
}
