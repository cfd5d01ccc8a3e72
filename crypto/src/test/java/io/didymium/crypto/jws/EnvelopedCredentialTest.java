package io.didymium.crypto.jws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.crypto.bytes.Base64;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopedCredentialTest {
    private static final String TOKEN = "eyJhbGciOiJFZERTQSJ9.eyJhIjoifn4_In0.c2ln";
    private static final EnvelopedCredential CREDENTIAL = new EnvelopedCredential("application/vc+jwt", TOKEN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:application/vc+jwt,",
                "DATA:Application/VC+JWT,",
                "data:application/vc+jwt;charset=US-ASCII,",
                "data:application/vc+jwt;charset=utf-8;x=%22a%20,b%22,",
            })
    void readsADataUrlWithParameters(String head) throws MalformedInputException {
        assertThat(read(head + TOKEN)).isEqualTo(CREDENTIAL);
        assertThat(read(head + TOKEN.replace(".", "%2E").replace("_", "%5f"))).isEqualTo(CREDENTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:application/vc+jwt;base64,", "data:application/vc+jwt;charset=utf-8;BASE64,"})
    void readsADataUrlInBase64(String head) throws MalformedInputException {
        String encoded = Base64.encode(Bytes.ofUtf8(TOKEN));

        assertThat(read(head + encoded)).isEqualTo(CREDENTIAL);
        assertThat(read(head + encoded.replace("=", "%3D"))).isEqualTo(CREDENTIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/credential",
                "data:," + TOKEN,
                "data:;base64,YQ==",
                "data:application," + TOKEN,
                "data:application/vc+jwt;base64," + TOKEN,
                "data:application/vc+jwt;base64,YQ",
                "data:application/vc+jwt;base64;charset=utf-8,YQ==",
                "data:application/vc+jwt;charset," + TOKEN,
                "data:application/vc+jwt,a b",
                "data:application/vc+jwt,a%2",
                "data:application/vc+jwt,a%zz",
                "data:application/vc+jwt,%ff",
                "data:application/vc+jwt;" + TOKEN,
            })
    void refusesWhatIsNoDataUrl(String url) {
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> read(url))
                .withMessageContaining("data: URL");
    }

    @Test
    void readsWhatIsWritten() throws MalformedInputException {
        assertThat(read("data:application/vc+jwt," + TOKEN).toJson()).isEqualTo(CREDENTIAL.toJson());
    }

    private static EnvelopedCredential read(String url) throws MalformedInputException {
        JsonObject envelope = JsonObject.builder()
                .put("@context", JsonArray.ofStrings(List.of("https://www.w3.org/ns/credentials/v2")))
                .put("id", url)
                .put("type", "EnvelopedVerifiableCredential")
                .build();
        return EnvelopedCredential.read(envelope);
    }
}
