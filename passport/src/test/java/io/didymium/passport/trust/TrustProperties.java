package io.didymium.passport.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.key.KeyType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TrustProperties {
    private static final Bytes FILE = TrustWriter.write(Anchors.both());

    @Property(tries = 200)
    void whatIsWrittenIsRead(@ForAll("lists") TrustList list) throws MalformedInputException {
        Bytes file = TrustWriter.write(list);
        assertThat(TrustReader.read(file)).isEqualTo(list);
        assertThat(TrustWriter.write(TrustReader.read(file))).isEqualTo(file);
    }

    @Property(tries = 500)
    void anyBytesAreRefused(@ForAll @Size(max = 200) byte[] bytes) {
        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> TrustReader.read(Bytes.of(bytes)));
    }

    @Property(tries = 500)
    void aFileCutShortIsRefused(@ForAll @IntRange(min = 0, max = 1 << 20) int place) {
        Bytes cut = FILE.slice(0, place % FILE.length());
        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> TrustReader.read(cut));
    }

    @Property(tries = 3000)
    void changedBytesGiveAListOrAreRefused(
            @ForAll @Size(min = 1, max = 3) int[] places, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] bytes = FILE.toByteArray();
        for (int place : places) {
            bytes[Math.floorMod(place, bytes.length)] ^= (byte) change;
        }
        try {
            TrustList read = TrustReader.read(Bytes.of(bytes));
            assertThat(TrustReader.read(TrustWriter.write(read))).isEqualTo(read);
        } catch (MalformedInputException e) {
            assertThat(e.reason()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<TrustList> lists() {
        Arbitrary<Instant> times = Arbitraries.longs()
                .between(
                        Instant.parse("0001-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("9999-12-31T00:00:00Z").getEpochSecond())
                .flatMap(seconds -> Arbitraries.integers()
                        .between(0, 999_999_999)
                        .map(nanos -> Instant.ofEpochSecond(seconds, nanos)));
        Arbitrary<Set<TrustRole>> roles = Arbitraries.of(TrustRole.class).set().ofMinSize(1);
        Arbitrary<String> names =
                Arbitraries.strings().alpha().withChars("\u00fc\u91d1").ofMinLength(1);
        return Combinators.combine(
                        times,
                        roles,
                        names,
                        Arbitraries.of(KeyType.class),
                        Arbitraries.integers().between(1, 100))
                .as(TrustProperties::anchor)
                .list()
                .ofMaxSize(4)
                .map(TrustProperties::distinct);
    }

    private static TrustAnchor anchor(Instant from, Set<TrustRole> roles, String name, KeyType type, int seed) {
        Did did = Anchors.did("did:web:a" + seed % 7 + ".example");
        Optional<Instant> until =
                seed % 2 == 0 ? Optional.empty() : Optional.of(Instant.parse("9999-12-31T23:59:59.999999999Z"));
        return TrustAnchor.builder(did, name, from)
                .roles(roles)
                .keys(Anchors.pinned(did, "k", type, seed))
                .validUntil(until.orElse(null))
                .build();
    }

    private static TrustList distinct(List<TrustAnchor> anchors) {
        List<TrustAnchor> distinct = new ArrayList<>();
        for (TrustAnchor anchor : anchors) {
            if (distinct.stream().noneMatch(other -> other.did().equals(anchor.did()))) {
                distinct.add(anchor);
            }
        }
        return new TrustList(distinct);
    }
}
