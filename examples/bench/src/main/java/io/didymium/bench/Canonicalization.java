package io.didymium.bench;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.CanonicalJson;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonReader;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.erdtman.jcs.JsonCanonicalizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From JSON text to its canonical form (RFC 8785). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Canonicalization {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    /** A credential, or nothing but numbers with all their digits. */
    @Param({"credential", "numbers"})
    public String input;

    private Bytes text;

    /** Makes the text, and sees to it that both agree. */
    @Setup
    public void makeText() throws MalformedInputException, IOException {
        text = input.equals("credential") ? SampleCredential.payload(30) : numbers();
        if (!didymium().equals(Bytes.of(erdtman()))) {
            throw new IllegalStateException("the two disagree");
        }
    }

    private static Bytes numbers() {
        Random random = new Random(4);
        StringBuilder json = new StringBuilder("[0");
        for (int i = 0; i < 200; i++) {
            json.append(',').append(random.nextGaussian() * 1e3);
        }
        return Bytes.ofUtf8(json.append(']').toString());
    }

    /** This library: strict reading, canonical writing. */
    @Benchmark
    public Bytes didymium() throws MalformedInputException {
        return CanonicalJson.write(READER.read(text));
    }

    /** erdtman's java-json-canonicalization. */
    @Benchmark
    public byte[] erdtman() throws IOException {
        return new JsonCanonicalizer(text.toByteArray()).getEncodedUTF8();
    }
}
