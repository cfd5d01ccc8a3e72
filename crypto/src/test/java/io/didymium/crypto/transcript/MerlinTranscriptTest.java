package io.didymium.crypto.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.group.SecretScalar;
import io.didymium.crypto.testing.FixedRandom;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerlinTranscriptTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MerlinTranscript transcript() {
        MerlinTranscript transcript = new MerlinTranscript("test protocol");
        transcript.append("some label", bytes("some data"));
        return transcript;
    }

    /** The test value that Merlin publishes with its source. */
    @Test
    void theChallengeIsThatOfMerlin() {
        assertThat(HexFormat.of().formatHex(transcript().challengeBytes("challenge", 32)))
                .isEqualTo("d5a21972d0d5fe320c0d263fac7fffb8145aa640af6e9bca177c03c7efcf0615");
    }

    @Test
    void everythingThatIsSaidChangesTheChallenge() {
        byte[] challenge = transcript().challengeBytes("challenge", 32);
        assertThat(new MerlinTranscript("test protocol").challengeBytes("challenge", 32))
                .isNotEqualTo(challenge);
        assertThat(transcript().challengeBytes("another", 32)).isNotEqualTo(challenge);
        MerlinTranscript twice = transcript();
        twice.append("some label", bytes("some data"));
        assertThat(twice.challengeBytes("challenge", 32)).isNotEqualTo(challenge);
        MerlinTranscript moved = new MerlinTranscript("test protocol");
        moved.append("some labels", bytes("ome data"));
        assertThat(moved.challengeBytes("challenge", 32)).isNotEqualTo(challenge);
        MerlinTranscript second = transcript();
        assertThat(second.challengeBytes("challenge", 32)).isEqualTo(challenge);
        assertThat(second.challengeBytes("challenge", 32)).isNotEqualTo(challenge);
    }

    /** Longer than a block of the sponge, so that its state is permuted between. */
    @Test
    void longMessagesAreReadToTheirEnd() {
        byte[] message = new byte[1000];
        MerlinTranscript first = transcript();
        first.append("long", message);
        message[999] = 1;
        MerlinTranscript second = transcript();
        second.append("long", message);
        assertThat(first.challengeBytes("challenge", 400)).isNotEqualTo(second.challengeBytes("challenge", 400));
    }

    @Test
    void noncesDependOnTranscriptWitnessAndChance() {
        byte[] nonce = nonce(transcript(), 7, 1);
        assertThat(nonce(transcript(), 7, 1)).isEqualTo(nonce);
        assertThat(nonce(transcript(), 8, 1)).isNotEqualTo(nonce);
        assertThat(nonce(transcript(), 7, 2)).isNotEqualTo(nonce);
        MerlinTranscript longer = transcript();
        longer.append("more", 1);
        assertThat(nonce(longer, 7, 1)).isNotEqualTo(nonce);
    }

    @Test
    void noncesDoNotChangeTheTranscript() {
        MerlinTranscript transcript = transcript();
        try (Nonces nonces = transcript.nonces(List.of(), new FixedRandom(1))) {
            assertThat(nonces.next().reveal()).isNotEqualTo(nonces.next().reveal());
        }
        assertThat(transcript.challengeBytes("challenge", 32))
                .isEqualTo(transcript().challengeBytes("challenge", 32));
    }

    private static byte[] nonce(Transcript transcript, long witness, long seed) {
        try (Nonces nonces = transcript.nonces(List.of(SecretScalar.of(witness)), new FixedRandom(seed))) {
            return nonces.next().reveal().toBytes();
        }
    }
}
