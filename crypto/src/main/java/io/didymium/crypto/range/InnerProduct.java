package io.didymium.crypto.range;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.group.EncodingReader;
import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.transcript.Transcript;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A proof that the inner product of two committed vectors is a number (Bünz and others 2018, section 3). Immutable.
 *
 * @param lefts the elements L, one for each round
 * @param rights the elements R, one for each round
 * @param a what is left of the first vector
 * @param b what is left of the second vector
 */
public record InnerProduct(List<RistrettoElement> lefts, List<RistrettoElement> rights, Scalar a, Scalar b) {
    /** Copies the lists. */
    public InnerProduct {
        lefts = List.copyOf(lefts);
        rights = List.copyOf(rights);
        if (lefts.size() != rights.size()) {
            throw new IllegalArgumentException(lefts.size() + " elements L and " + rights.size() + " elements R");
        }
    }

    int rounds() {
        return lefts.size();
    }

    static void start(Transcript transcript, int length) {
        transcript.append("dom-sep", RangeTranscript.bytes("ipp v1"));
        transcript.append("n", length);
    }

    static Scalar challenge(Transcript transcript, RistrettoElement left, RistrettoElement right) {
        transcript.append("L", left);
        transcript.append("R", right);
        return transcript.challengeScalar("u");
    }

    /** The challenges of the rounds. */
    List<Scalar> challenges(Transcript transcript) {
        start(transcript, 1 << rounds());
        List<Scalar> challenges = new ArrayList<>();
        for (int round = 0; round < rounds(); round++) {
            challenges.add(challenge(transcript, lefts.get(round), rights.get(round)));
        }
        return challenges;
    }

    void write(ByteArrayOutputStream out) {
        for (int round = 0; round < rounds(); round++) {
            out.writeBytes(lefts.get(round).toBytes());
            out.writeBytes(rights.get(round).toBytes());
        }
        out.writeBytes(a.toBytes());
        out.writeBytes(b.toBytes());
    }

    static InnerProduct read(EncodingReader reader, int rounds) throws MalformedInputException {
        List<RistrettoElement> lefts = new ArrayList<>();
        List<RistrettoElement> rights = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            lefts.add(reader.element());
            rights.add(reader.element());
        }
        return new InnerProduct(lefts, rights, reader.scalar(), reader.scalar());
    }
}
