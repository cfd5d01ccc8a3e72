package io.didymium.passport.disclose.lot;

import io.didymium.crypto.group.RistrettoElement;
import io.didymium.crypto.group.Scalar;
import io.didymium.crypto.transcript.MerlinTranscript;
import io.didymium.crypto.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** What prover and verifier of a step say before the proofs: the whole statement, each commitment by itself. */
final class StepTranscript {
    private static final String LABEL = "didymium/confidential-step/v1";

    private StepTranscript() {}

    static Transcript of(HiddenStep step) {
        Transcript transcript = start();
        append(transcript, step);
        return transcript;
    }

    static Transcript start() {
        return new MerlinTranscript(LABEL);
    }

    static void append(Transcript transcript, HiddenStep step) {
        transcript.append("context", step.context().toByteArray());
        transcript.append("profile", step.profile().id().getBytes(StandardCharsets.UTF_8));
        step.profile().attributes().forEach(attribute -> {
            transcript.append("attribute", attribute.name().getBytes(StandardCharsets.UTF_8));
            transcript.append("kind", attribute.kind().name().getBytes(StandardCharsets.US_ASCII));
            transcript.append("whole", attribute.whole());
        });
        transcript.append("inputs", step.inputs().size());
        transcript.append("outputs", step.outputs().size());
        step.inputs().forEach(lot -> append(transcript, "in", lot.commitments()));
        step.outputs().forEach(lot -> append(transcript, "out", lot.commitments()));
        append(transcript, "loss", step.loss());
        append(transcript, "added", step.added());
        transcript.append("claims", step.claims().size());
        step.claims().forEach(claim -> {
            transcript.append("output", claim.output());
            transcript.append("of", claim.attribute());
            transcript.append("numerator", claim.numerator());
            transcript.append("denominator", claim.denominator());
        });
    }

    private static void append(Transcript transcript, String label, List<RistrettoElement> commitments) {
        commitments.forEach(commitment -> transcript.append(label, commitment));
    }

    /** Adds the slacks, after which weights of conserved quantities can be chosen. */
    static List<Scalar> weights(Transcript transcript, HiddenStep step, List<RistrettoElement> slacks) {
        append(transcript, "slack", slacks);
        return IntStream.range(0, step.profile().conserved())
                .mapToObj(attribute -> transcript.challengeScalar("weight"))
                .toList();
    }
}
