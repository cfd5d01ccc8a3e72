package io.didymium.crypto.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.testing.SharedVectors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checkpoints and receipts of transparency-dev. */
class CheckpointVectorTest {
    private static final String ROOT = "dGhlIHZpZXcgZnJvbSB0aGUgdHJlZSB0b3BzIGlzIGdyZWF0IQ==";
    private static final String ROOT_OF_32 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    /** Upstream takes roots of any length, and blank lines at the end, which C2SP forbids: with a root of 32 bytes we agree. */
    @Test
    void readsCheckpointsAsOthersDoButOnlyWithRootsOf32Bytes() throws Exception {
        List<JsonObject> cases = SharedVectors.objects("tlog/checkpoint_bodies.json");
        for (JsonObject c : cases) {
            String body = c.requireString("body");
            String repaired = body.replace(ROOT, ROOT_OF_32).replace("YmFuYW5hcw==", ROOT_OF_32);
            String id = c.requireString("id");
            boolean valid = c.requireString("result").startsWith("valid") && !id.equals("valid with trailing newlines");
            assertThat(isCheckpoint(body)).as(id).isFalse();
            assertThat(isCheckpoint(repaired)).as(id).isEqualTo(valid || id.equals("root not 32 bytes"));
        }
        assertThat(cases).hasSize(15);
    }

    private static boolean isCheckpoint(String body) {
        try {
            return Checkpoint.parse(body).text().equals(body);
        } catch (MalformedInputException refused) {
            return false;
        }
    }

    @Test
    void readsReceiptsAsOthersDo() throws Exception {
        List<JsonObject> cases = SharedVectors.objects("tlog/tlog_proof_syntax.json");
        for (JsonObject c : cases) {
            Bytes proof = Bytes.ofUtf8(c.requireString("proof"));
            if (c.requireString("result").equals("parses")) {
                assertThat(ReceiptText.parse(proof).toBytes()).isEqualTo(proof);
                // What the cases have for a checkpoint is no signed note.
                assertThatThrownBy(() -> LogReceipt.read(proof)).isInstanceOf(MalformedInputException.class);
            } else {
                assertThatThrownBy(() -> ReceiptText.parse(proof))
                        .as(c.requireString("id"))
                        .isInstanceOf(MalformedInputException.class);
            }
        }
        assertThat(cases).hasSize(9);
    }
}
