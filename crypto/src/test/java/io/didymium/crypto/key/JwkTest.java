package io.didymium.crypto.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JwkTest {
    /** RFC 8037 appendix A.1. */
    private static final String ED_X = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    private static final String ED_D = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";

    /** RFC 7515 appendix A.3. */
    private static final String EC_X = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";

    private static final String EC_Y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";

    private static Bytes json(String members) {
        return Bytes.ofUtf8("{"
                + members.replace('\'', '"')
                        .replace("$edx", ED_X)
                        .replace("$edd", ED_D)
                        .replace("$ecx", EC_X)
                        .replace("$ecy", EC_Y)
                + "}");
    }

    @Test
    void hasTheThumbprintOfRfc8037() throws MalformedInputException {
        PublicKey key = Jwk.read(json("'kty':'OKP','crv':'Ed25519','x':'$edx'"));
        assertThat(Jwk.thumbprint(key)).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assertThat(Jwk.write(key).toUtf8()).isEqualTo("{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + ED_X + "\"}");
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void readsWhatItWrote(KeyType type) throws MalformedInputException {
        SigningKey key = SigningKey.generate(type, new SecureRandom());
        assertThat(Jwk.read(Jwk.write(key.publicKey()))).isEqualTo(key.publicKey());
        assertThat(Jwk.readSigning(Jwk.writeSigning(key, SecretAccess.granted()))
                        .publicKey())
                .isEqualTo(key.publicKey());
        assertThat(Multikey.decode(Multikey.encode(key.publicKey()))).isEqualTo(key.publicKey());
        assertThat(Multikey.decodeSecret(Multikey.encodeSecret(key, SecretAccess.granted()))
                        .publicKey())
                .isEqualTo(key.publicKey());
        assertThat(PublicKey.read(type, key.publicKey().encoded())).isEqualTo(key.publicKey());
        assertThat(PublicKey.read(type, key.publicKey().raw())).isEqualTo(key.publicKey());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kty':'OKP','crv':'Ed25519','x':'$edx','d':'$edd'|/d",
                "'kty':'EC','crv':'P-256','x':'$ecx','y':'$ecy','k':'AA'|/k",
                "'kty':'EC','crv':'Ed25519','x':'$edx'|/kty",
                "'kty':'OKP','crv':'P-256','x':'$ecx','y':'$ecy'|/kty",
                "'kty':'okp','crv':'Ed25519','x':'$edx'|/kty",
                "'kty':'OKP','crv':'X25519','x':'$edx'|/kty",
                "'kty':'RSA','n':'AQAB','e':'AQAB'|/kty",
                "'crv':'Ed25519','x':'$edx'|/kty",
                "'kty':'OKP','crv':'Ed25519','x':'$edx','y':'$ecy'|/y",
                "'kty':'OKP','crv':'Ed25519'|/x",
                "'kty':'OKP','crv':'Ed25519','x':'$edx='|/x",
                "'kty':'OKP','crv':'Ed25519','x':'AQ'|/x",
                "'kty':'OKP','crv':'Ed25519','x':'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'|/x",
                "'kty':'OKP','crv':'Ed25519','x':7|/x",
                "'kty':'EC','crv':'P-256','x':'$ecx'|/y",
                "'kty':'EC','crv':'P-256','x':'$ecx','y':'$ecx'|/x",
                "'kty':'EC','crv':'P-384','x':'$ecx','y':'$ecy'|/x",
                "'kty':'EC','crv':'P-256','x':'AAAA','y':'$ecy'|/x",
                "'kty':'EC','crv':'P-256','x':'$ecx','y':'$ecy','use':'enc'|/use",
                "'kty':'EC','crv':'P-256','x':'$ecx','y':'$ecy','alg':'ES384'|/alg",
                "'kty':'EC','crv':'P-256','x':'$ecx','y':'$ecy','alg':'EdDSA'|/alg",
                "'kty':'EC','crv':'P-256','x':'$ecx','y':'$ecy','key_ops':['sign']|/key_ops",
                "'kty':'EC','crv':'P-256','x':'$ecx','y':'$ecy','key_ops':['verify','verify']|/key_ops",
                "'kty':'EC','crv':'P-256','x':'$ecx','y':'$ecy','key_ops':['verify','encrypt']|/key_ops",
                "'kty':'EC','crv':'P-256','x':'$ecx','y':'$ecy','key_ops':'verify'|/key_ops",
                "'kty':'EC','crv':'P-256','x':'$ecx','x':'$ecx','y':'$ecy'|/x",
            })
    void refusesWhatCouldBeTakenForAnotherKey(String members, String location) {
        assertThatThrownBy(() -> Jwk.read(json(members)))
                .isInstanceOfSatisfying(
                        MalformedInputException.class,
                        fault -> assertThat(fault.location()).isEqualTo(location));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kty':'OKP','crv':'Ed25519','x':'$edx','use':'sig','alg':'Ed25519','kid':'1','key_ops':['verify']",
                "'kty':'EC','crv':'P-256','x':'$ecx','y':'$ecy','alg':'ES256','later':{'a':1}",
            })
    void readsSoundKeysWithMembersAround(String members) throws MalformedInputException {
        assertThat(Jwk.read(json(members))).isNotNull();
    }

    @Test
    void refusesPrivateKeysOfAnotherPublicKey() {
        String other = "O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik";
        assertThatThrownBy(() -> Jwk.readSigning(json("'kty':'OKP','crv':'Ed25519','x':'" + other + "','d':'$edd'")))
                .isInstanceOf(MalformedInputException.class);
        assertThatThrownBy(() -> Jwk.readSigning(json("'kty':'OKP','crv':'Ed25519','x':'$edx'")))
                .hasMessageContaining("/d");
        assertThatThrownBy(() ->
                        Jwk.readSigning(json("'kty':'OKP','crv':'Ed25519','x':'$edx','d':'$edd','key_ops':['verify']")))
                .hasMessageContaining("/key_ops");
    }
}
