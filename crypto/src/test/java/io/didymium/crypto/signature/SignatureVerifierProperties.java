package io.didymium.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.PublicKey;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.testing.ReferencePoint;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SignatureVerifierProperties {
    private static final int KEYS = 4;
    private static final List<SigningKey> ED25519 = keys(KeyType.ED25519);
    private static final List<SigningKey> P256 = keys(KeyType.P256);

    private record Entry(PublicKey key, Bytes message, Bytes signature) {
        boolean holdsAlone() {
            return key.verifies(message, signature);
        }

        PreparedSignature prepared() {
            return PreparedSignature.of(key, message, signature);
        }
    }

    /** What is done to a signature. */
    private enum Change {
        NONE,
        OTHER_MESSAGE,
        OTHER_KEY,
        BIT,
        S_PLUS_ORDER,
        R_OF_SMALL_ORDER,
        R_NOT_CANONICAL,
        TOO_SHORT,
        TORSION_IN_R,
        TORSION_IN_KEY,
        TORSION_IN_BOTH,
        TORSION_ADDED_AFTERWARDS,
        P256,
        P256_OTHER_MESSAGE
    }

    private static List<SigningKey> keys(KeyType type) {
        List<SigningKey> keys = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            try {
                keys.add(SigningKey.read(
                        type,
                        HashAlgorithm.SHA_256
                                .digest(Bytes.ofUtf8("key " + i))
                                .value()
                                .toByteArray()));
            } catch (MalformedInputException e) {
                throw new AssertionError(e);
            }
        }
        return keys;
    }

    @Provide
    Arbitrary<Entry> sound() {
        return Combinators.combine(Arbitraries.integers().between(0, KEYS - 1), Arbitraries.integers())
                .as((key, message) -> entry(Change.NONE, key, message, 0));
    }

    @Provide
    Arbitrary<Entry> entries() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just(Change.NONE)), Tuple.of(4, Arbitraries.of(Change.class))),
                        Arbitraries.integers().between(0, KEYS - 1),
                        Arbitraries.integers(),
                        Arbitraries.integers().between(0, 511))
                .as(SignatureVerifierProperties::entry);
    }

    private static Entry entry(Change change, int keyNumber, int number, int bit) {
        SigningKey key = ED25519.get(keyNumber);
        Bytes message = Bytes.ofUtf8("message " + number);
        Bytes other = Bytes.ofUtf8("another message " + number);
        byte[] signature = Signer.of(key).sign(message).toByteArray();
        BigInteger s = ReferencePoint.ofBytes(Bytes.of(signature).slice(32, 64).toByteArray());
        return switch (change) {
            case NONE -> new Entry(key.publicKey(), message, Bytes.of(signature));
            case OTHER_MESSAGE -> new Entry(key.publicKey(), other, Bytes.of(signature));
            case OTHER_KEY -> new Entry(ED25519.get((keyNumber + 1) % KEYS).publicKey(), message, Bytes.of(signature));
            case BIT -> {
                signature[bit / 8] ^= (byte) (1 << bit % 8);
                yield new Entry(key.publicKey(), message, Bytes.of(signature));
            }
            case S_PLUS_ORDER ->
                new Entry(
                        key.publicKey(),
                        message,
                        Bytes.concat(
                                Bytes.of(signature).slice(0, 32),
                                Bytes.of(ReferencePoint.toBytes(s.add(ReferencePoint.ORDER), 32))));
            case R_OF_SMALL_ORDER ->
                withR(
                        key,
                        message,
                        signature,
                        ReferencePoint.TORSION
                                .times(BigInteger.valueOf(bit % 8))
                                .encode());
            case R_NOT_CANONICAL ->
                withR(
                        key,
                        message,
                        signature,
                        ReferencePoint.toBytes(ReferencePoint.P.add(BigInteger.valueOf(bit % 19)), 32));
            case TOO_SHORT ->
                new Entry(key.publicKey(), message, Bytes.of(signature).slice(0, bit % 64));
            case TORSION_IN_R -> ofMixedOrder(keyNumber, message, 0, 1 + bit % 7);
            case TORSION_IN_KEY -> ofMixedOrder(keyNumber, message, 1 + bit % 7, 0);
            case TORSION_IN_BOTH -> ofMixedOrder(keyNumber, message, 1 + bit % 7, 1 + bit / 7 % 7);
            case TORSION_ADDED_AFTERWARDS -> {
                Entry sound = ofMixedOrder(keyNumber, message, 0, 0);
                yield withR(
                        sound.key(),
                        message,
                        sound.signature().toByteArray(),
                        nonce(message).plus(ReferencePoint.TORSION).encode());
            }
            case P256 -> p256(keyNumber, message, message);
            case P256_OTHER_MESSAGE -> p256(keyNumber, message, other);
        };
    }

    private static Entry withR(SigningKey key, Bytes message, byte[] signature, byte[] r) {
        return withR(key.publicKey(), message, signature, r);
    }

    private static Entry withR(PublicKey key, Bytes message, byte[] signature, byte[] r) {
        return new Entry(
                key, message, Bytes.concat(Bytes.of(r), Bytes.of(signature).slice(32, 64)));
    }

    private static Entry p256(int keyNumber, Bytes signed, Bytes message) {
        SigningKey key = P256.get(keyNumber);
        return new Entry(key.publicKey(), message, Signer.of(key).sign(signed));
    }

    private static BigInteger hash(Bytes... parts) {
        return ReferencePoint.ofBytes(
                        HashAlgorithm.SHA_512.digest(parts).value().toByteArray())
                .mod(ReferencePoint.ORDER);
    }

    private static ReferencePoint nonce(Bytes message) {
        return ReferencePoint.BASE.times(hash(message));
    }

    /** A signature by the owner of a key who adds points of small order to the key and to R: it holds, since 8 times them is nothing. */
    private static Entry ofMixedOrder(int keyNumber, Bytes message, int inKey, int inR) {
        BigInteger secret = hash(Bytes.ofUtf8("secret " + keyNumber));
        Bytes a = Bytes.of(ReferencePoint.BASE
                .times(secret)
                .plus(ReferencePoint.TORSION.times(BigInteger.valueOf(inKey)))
                .encode());
        Bytes r = Bytes.of(nonce(message)
                .plus(ReferencePoint.TORSION.times(BigInteger.valueOf(inR)))
                .encode());
        BigInteger s = hash(r, a, message).multiply(secret).add(hash(message)).mod(ReferencePoint.ORDER);
        try {
            return new Entry(
                    PublicKey.read(KeyType.ED25519, a),
                    message,
                    Bytes.concat(r, Bytes.of(ReferencePoint.toBytes(s, 32))));
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Boolean> together(SignatureVerifier verifier, List<Entry> batch) {
        SignatureVerdicts verdicts =
                verifier.verify(batch.stream().map(Entry::prepared).toList());
        List<Boolean> each = new ArrayList<>();
        for (int i = 0; i < verdicts.count(); i++) {
            each.add(verdicts.holds(i));
        }
        assertThat(verdicts.allHold()).isEqualTo(!each.contains(false));
        assertThat(verdicts.wrong()).allMatch(place -> !verdicts.holds(place));
        return each;
    }

    @Property(tries = 40)
    void eachIsJudgedAsAlone(@ForAll @Size(max = 40) List<@From("entries") Entry> batch) {
        List<Boolean> alone = batch.stream().map(Entry::holdsAlone).toList();
        assertThat(together(new SignatureVerifier(), batch)).isEqualTo(alone);
        assertThat(together(new SignatureVerifier(new SecureRandom()), batch)).isEqualTo(alone);
    }

    @Property(tries = 60)
    void aFewWrongOnesAreNamedExactly(
            @ForAll @Size(min = 1, max = 60) List<@From("sound") Entry> sound,
            @ForAll @Size(max = 3) List<@From("entries") Entry> others,
            @ForAll @IntRange(max = 59) int place) {
        List<Entry> batch = new ArrayList<>(sound);
        batch.addAll(place % (sound.size() + 1), others);
        assertThat(together(new SignatureVerifier(), batch))
                .isEqualTo(batch.stream().map(Entry::holdsAlone).toList());
    }

    @Property(tries = 10)
    void whoseTorsionIsTheOwnersHolds(
            @ForAll @IntRange(max = 7) int inKey, @ForAll @IntRange(max = 7) int inR, @ForAll int message) {
        Entry mixed = ofMixedOrder(0, Bytes.ofUtf8("message " + message), inKey, inR);
        Entry sound = entry(Change.NONE, 1, message, 0);
        assertThat(mixed.holdsAlone()).isTrue();
        assertThat(together(new SignatureVerifier(), List.of(mixed, sound, mixed, sound, mixed)))
                .doesNotContain(false);
    }

    /** Large enough for buckets and for several threads, whatever their number. */
    @Example
    void oneWrongAmongThousandsIsNamedByAnyNumberOfThreads() {
        List<PreparedSignature> batch = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            batch.add(entry(i == 1234 ? Change.OTHER_MESSAGE : Change.NONE, i % KEYS, i, 0)
                    .prepared());
        }
        for (int threads : new int[] {1, 2, 5}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            SignatureVerdicts verdicts =
                    pool.submit(() -> new SignatureVerifier().verify(batch)).join();
            pool.shutdown();
            assertThat(verdicts.wrong()).containsExactly(1234);
        }
    }

    @Example
    void manyWrongOnesAreNamedExactly() {
        List<Entry> batch = new ArrayList<>();
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            boolean isWrong = i % 3 == 0 || i > 400;
            batch.add(entry(isWrong ? Change.OTHER_MESSAGE : Change.NONE, i % KEYS, i, 0));
            if (isWrong) {
                wrong.add(i);
            }
        }
        assertThat(new SignatureVerifier()
                        .verify(batch.stream().map(Entry::prepared).toList())
                        .wrong())
                .isEqualTo(wrong);
    }

    /** Two faults that cancel each other out in a sum without weights, and in one whose weights are equal. */
    @Example
    void faultsThatCancelEachOtherOutAreFound() {
        Entry first = entry(Change.NONE, 0, 1, 0);
        Entry second = entry(Change.NONE, 1, 2, 0);
        BigInteger delta = BigInteger.TWO.pow(100);
        List<Entry> batch = List.of(
                shifted(first, delta), shifted(second, delta.negate()), entry(Change.NONE, 2, 3, 0), first, second);
        assertThat(together(new SignatureVerifier(), batch)).containsExactly(false, false, true, true, true);
    }

    private static Entry shifted(Entry entry, BigInteger delta) {
        BigInteger s = ReferencePoint.ofBytes(entry.signature().slice(32, 64).toByteArray())
                .add(delta)
                .mod(ReferencePoint.ORDER);
        return new Entry(
                entry.key(),
                entry.message(),
                Bytes.concat(entry.signature().slice(0, 32), Bytes.of(ReferencePoint.toBytes(s, 32))));
    }

    /** One signature many times over gets another weight each time. */
    @Example
    void weightsDifferAndDependOnEverySignature() {
        List<Ed25519Equation> equations = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            equations.add(entry(Change.NONE, 0, i == 8 ? 8 : 0, 0)
                    .prepared()
                    .equation()
                    .orElseThrow());
        }
        List<Bytes> weights = weights(equations);
        assertThat(weights).doesNotHaveDuplicates();
        assertThat(weights(equations)).isEqualTo(weights);
        List<Bytes> ofOthers = weights(equations.subList(0, 8));
        assertThat(weights).doesNotContainAnyElementsOf(ofOthers);
        equations.set(
                8, entry(Change.OTHER_MESSAGE, 0, 8, 0).prepared().equation().orElseThrow());
        assertThat(weights(equations)).doesNotContainAnyElementsOf(weights);
    }

    private static List<Bytes> weights(List<Ed25519Equation> equations) {
        List<Bytes> weights = new ArrayList<>();
        for (var weight : BatchWeights.of(equations, Bytes.empty())) {
            weights.add(Bytes.of(weight.toBytes()));
        }
        return weights;
    }

    @Example
    void nothingAtAllHolds() {
        assertThat(new SignatureVerifier().verify(List.of()).allHold()).isTrue();
    }
}
