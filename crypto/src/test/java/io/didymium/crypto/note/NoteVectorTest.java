package io.didymium.crypto.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.testing.SharedVectors;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes and keys of Go's note package, transparency-dev, Sigsum and Torchwood. */
class NoteVectorTest {
    @Test
    void opensNotesAsOthersDo() throws Exception {
        List<JsonObject> cases = SharedVectors.objects("tlog/signed_notes.json");
        for (JsonObject c : cases) {
            assertThat(opens(c))
                    .as(c.requireString("id"))
                    .isEqualTo(c.requireString("result").equals("valid"));
        }
        assertThat(cases).hasSize(12);
    }

    private static boolean opens(JsonObject c) throws MalformedInputException {
        List<NoteKey> keys = new ArrayList<>();
        for (String vkey : c.requireArray("vkeys").strings()) {
            keys.add(NoteKey.parse(vkey));
        }
        try {
            SignedNote note = SignedNote.read(Bytes.ofUtf8(c.requireString("note")));
            assertThat(note.toBytes().toUtf8()).isEqualTo(c.requireString("note"));
            return new NoteKeys(keys).verify(note).isVerified();
        } catch (MalformedInputException refused) {
            return false;
        }
    }

    @Test
    void readsVerifierKeysAsOthersDo() throws Exception {
        List<JsonObject> cases = SharedVectors.objects("tlog/vkeys.json");
        for (JsonObject c : cases) {
            String vkey = c.requireString("vkey");
            assertThat(isKey(vkey)).as(vkey).isEqualTo(c.requireString("result").equals("valid"));
        }
        assertThat(cases).hasSize(10);
    }

    @Test
    void refusesEveryPartAndEveryChangeOfAVerifierKey() throws Exception {
        String vkey = SharedVectors.objects("tlog/vkeys.json").get(0).requireString("vkey");
        for (int i = 0; i < vkey.length(); i++) {
            assertThat(isKey(vkey.substring(0, i))).isFalse();
            assertThat(isKey(vkey.substring(i + 1))).isFalse();
            char next = (char) (vkey.charAt(i) + 1);
            assertThat(isKey(vkey.substring(0, i) + next + vkey.substring(i + 1)))
                    .isFalse();
        }
    }

    private static boolean isKey(String vkey) {
        try {
            return NoteKey.parse(vkey).text().equals(vkey);
        } catch (MalformedInputException refused) {
            return false;
        }
    }

    /** Only the length tells a cosignature from a plain signature before its key is known. */
    @Test
    void readsTheMomentOfACosignature() throws Exception {
        for (JsonObject c : SharedVectors.objects("tlog/cosignature_timestamps.json")) {
            Bytes content = Base64.decode(c.requireString("sig_base64"));
            Bytes signature = content.slice(Integer.BYTES, content.length());
            boolean valid = c.requireString("result").equals("valid");
            assertThat(signature.length() == Long.BYTES + 64).isEqualTo(valid);
            if (valid) {
                long seconds = ByteBuffer.wrap(signature.toByteArray()).getLong();
                assertThat(Cosignature.moment(seconds)).contains(Instant.ofEpochSecond(c.requireInteger("timestamp")));
            }
        }
    }
}
