package io.didymium.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import java.math.BigInteger;
import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SignatureProperties {
    private static final BigInteger HALF_P256 =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16).shiftRight(1);

    private final SecureRandom random = new SecureRandom();

    @Property(tries = 60)
    void verifiesWhatItSignedAndNothingElse(
            @ForAll KeyType type, @ForAll @Size(max = 200) byte[] message, @ForAll @IntRange(max = 767) int bit) {
        SigningKey key = SigningKey.generate(type, random);
        SigningKey other = SigningKey.generate(type, random);
        Bytes signature = Signer.of(key).sign(Bytes.of(message));
        assertThat(signature).isEqualTo(Signer.of(key).sign(Bytes.of(message)));
        assertThat(signature.length()).isEqualTo(type.signatureLength());

        assertThat(key.publicKey().verifies(Bytes.of(message), signature)).isTrue();
        assertThat(other.publicKey().verifies(Bytes.of(message), signature)).isFalse();

        byte[] changed = signature.toByteArray();
        changed[bit / 8 % changed.length] ^= (byte) (1 << bit % 8);
        assertThat(key.publicKey().verifies(Bytes.of(message), Bytes.of(changed)))
                .isFalse();
        assertThat(key.publicKey().verifies(Bytes.concat(Bytes.of(message), Bytes.of(new byte[1])), signature))
                .isFalse();
        assertThat(key.publicKey().verifies(Bytes.of(message), Bytes.concat(signature, Bytes.of(new byte[1]))))
                .isFalse();
        assertThat(key.publicKey().verifies(Bytes.of(message), signature.slice(0, signature.length() - 1)))
                .isFalse();
    }

    @Property(tries = 100)
    void issuesTheLowerS(@ForAll @Size(max = 20) byte[] message) {
        SigningKey key = SigningKey.generate(KeyType.P256, random);
        Bytes signature = Signer.of(key).sign(Bytes.of(message));
        assertThat(new BigInteger(1, signature.slice(32, 64).toByteArray())).isLessThanOrEqualTo(HALF_P256);
    }

    @Property(tries = 300)
    void anyBytesAreVerifiedOrNot(
            @ForAll KeyType type, @ForAll @Size(max = 20) byte[] message, @ForAll @Size(max = 100) byte[] signature) {
        SigningKey key = SigningKey.generate(type, random);
        assertThat(key.publicKey().verifies(Bytes.of(message), Bytes.of(signature)))
                .isFalse();
    }
}
