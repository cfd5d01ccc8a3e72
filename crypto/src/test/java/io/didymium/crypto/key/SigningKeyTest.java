package io.didymium.crypto.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.signature.Signer;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SigningKeyTest {
    private static final Bytes MESSAGE = Bytes.ofUtf8("sample");

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void keepsItsSecretToItself(KeyType type) {
        SigningKey key = SigningKey.generate(type, new SecureRandom());
        String secret = Bytes.of(key.secretBytes(SecretAccess.granted())).toHex();
        assertThat(key.toString()).contains(Multikey.encode(key.publicKey())).doesNotContain(secret);
        assertThat(Signer.of(key).toString()).doesNotContain(secret);
        assertThatThrownBy(() -> key.secretBytes(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void hasNoEquality() throws MalformedInputException {
        byte[] seed = new byte[32];
        assertThat(SigningKey.read(KeyType.ED25519, seed)).isNotEqualTo(SigningKey.read(KeyType.ED25519, seed));
    }

    @Test
    void isCutOffFromTheArraysAroundIt() throws MalformedInputException {
        byte[] seed = new byte[32];
        SigningKey key = SigningKey.read(KeyType.ED25519, seed);
        Bytes before = Signer.of(key).sign(MESSAGE);
        seed[0] = 1;
        key.secretBytes(SecretAccess.granted())[0] = 1;
        assertThat(Signer.of(key).sign(MESSAGE)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void signsNothingOnceClosed(KeyType type) {
        SigningKey key = SigningKey.generate(type, new SecureRandom());
        Signer signer = Signer.of(key);
        key.close();
        assertThatThrownBy(() -> signer.sign(MESSAGE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.secretBytes(SecretAccess.granted())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void drawsFromTheGivenSourceAndDrawsAgainWhatIsOutOfRange() {
        SecureRandom source = new SecureRandom() {
            private static final long serialVersionUID = 1L;
            private int draws;

            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) (draws == 0 ? 0xff : draws == 1 ? 0 : 7));
                draws++;
            }
        };
        SigningKey key = SigningKey.generate(KeyType.P256, source);
        assertThat(key.secretBytes(SecretAccess.granted())).containsOnly(7).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource({
        "ED25519, 31",
        "ED25519, 33",
        "P256, 31",
        "P256, 33",
        "P384, 47",
        "P384, 49",
    })
    void refusesSecretsOfAnotherLength(KeyType type, int length) {
        byte[] secret = new byte[length];
        Arrays.fill(secret, (byte) 1);
        assertThatThrownBy(() -> SigningKey.read(type, secret)).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void refusesNumbersOutOfRange() throws MalformedInputException {
        byte[] order = Bytes.ofHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")
                .toByteArray();
        assertThatThrownBy(() -> SigningKey.read(KeyType.P256, order)).isInstanceOf(MalformedInputException.class);
        assertThatThrownBy(() -> SigningKey.read(KeyType.P256, new byte[32]))
                .isInstanceOf(MalformedInputException.class);
        order[31]--;
        assertThat(SigningKey.read(KeyType.P256, order)).isNotNull();
    }

    /** RFC 6979 appendices A.2.5 and A.2.6, message "sample"; where their s is the higher one, its lower twin. */
    @ParameterizedTest
    @CsvSource({
        "P256, c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721,"
                + "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716,"
                + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8,"
                + "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551",
        "P384, 6b9d3dad2e1b8c1c05b19875b6659f4de23c3b667bf297ba9aa47740787137d896d5724e4c70a825f872c9ea60d2edf5,"
                + "94edbb92a5ecb8aad4736e56c691916b3f88140666ce9fa73d64c4ea95ad133c81a648152e44acf96e36dd1e80fabe46,"
                + "99ef4aeb15f178cea1fe40db2603138f130e740a19624526203b6351d0a3a94fa329c145786e679e7b82c71a38628ac8,"
                + "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973",
    })
    void signsAsRfc6979Does(KeyType type, String d, String r, String s, String n) throws MalformedInputException {
        SigningKey key = SigningKey.read(type, Bytes.ofHex(d).toByteArray());
        Bytes signature = Signer.of(key).sign(MESSAGE);
        BigInteger high = new BigInteger(s, 16);
        BigInteger low = high.min(new BigInteger(n, 16).subtract(high));
        assertThat(signature.slice(0, signature.length() / 2).toHex()).isEqualTo(r);
        assertThat(new BigInteger(
                        1,
                        signature
                                .slice(signature.length() / 2, signature.length())
                                .toByteArray()))
                .isEqualTo(low);
        assertThat(key.publicKey().verifies(MESSAGE, signature)).isTrue();
    }
}
