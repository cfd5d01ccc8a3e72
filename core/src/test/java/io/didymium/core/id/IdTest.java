package io.didymium.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {
    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("batch id", BatchId::new),
                kind("party id", PartyId::new),
                kind("facility id", FacilityId::new),
                kind("step id", StepId::new),
                kind("transfer id", TransferId::new),
                kind("certificate id", CertificateId::new),
                kind("claim id", ClaimId::new));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyIdIsAnAbsoluteUri(String name, Function<String, Id> id) {
        assertThat(id.apply("urn:example:1").value()).isEqualTo("urn:example:1");
        assertThat(id.apply("urn:example:1"))
                .isEqualTo(id.apply("urn:example:1"))
                .hasToString("urn:example:1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> id.apply("A-O1"))
                .withMessageStartingWith(name + " must be an absolute URI");
        assertThatNullPointerException().isThrownBy(() -> id.apply(null)).withMessage(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:example.com",
                "did:key:z6Mk",
                "https://id.gs1.org/01/09506000134352/10/A-1?x=%C3%A5#part",
                "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
            })
    void acceptsTheSchemesOfTheTrade(String value) {
        assertThat(new BatchId(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "urn:",
                ":x",
                "1urn:x",
                "urn:a b",
                "urn:a\nb",
                "urn:\u00e5",
                "urn:a%",
                "urn:a%2",
                "urn:a%zz",
                "urn:<a>",
                "urn:\"a\"",
                "urn:a\\b",
                "//host/path",
                "urn:a\u0000"
            })
    void refusesWhatIsNoAbsoluteUri(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchId(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "URN:example:1",
                "urn:EXAMPLE:1",
                "Https://a.example/1",
                "https://A.example/1",
                "urn:example:a%3ab",
                "urn:example:%78",
                "urn:example:%2D",
                "https://a.example/b/../c",
                "https://a.example/./c",
                "https://a.example/c/..",
                "https://a.example:443/c",
                "http://a.example:80",
                "https://a.example:/c"
            })
    void refusesAUriThatIsNotInNormalForm(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatchId(value))
                .withMessageContaining("normal form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:example:A%3AB",
                "https://a.example/A/.../b",
                "https://a.example:8443/C",
                "did:web:a.example%3A8443:Issuers:1",
                "https://a.example/a?q=./B#../C",
                "urn:example:a/..b"
            })
    void acceptsCapitalsAndDotsWhereTheyMeanSomething(String value) {
        assertThat(new BatchId(value).value()).isEqualTo(value);
    }

    @Test
    void takes512CharactersAndNoMore() {
        String longest = "urn:" + "a".repeat(508);
        assertThat(new BatchId(longest).value()).hasSize(512);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatchId(longest + "a"))
                .withMessageStartingWith("batch id must have at most 512 characters: urn:aaa");
    }

    @Test
    void readsALongIdOfPercentSignsInItsStride() {
        assertThat(new BatchId("urn:" + "%2F".repeat(169)).value()).hasSize(511);
    }

    @Test
    void idsOfDifferentKindsAreNeverEqual() {
        assertThat((Object) new BatchId("urn:x:1")).isNotEqualTo(new StepId("urn:x:1"));
    }

    @Test
    void idsSortByTheirText() {
        assertThat(Stream.of(new BatchId("urn:b"), new BatchId("urn:B"), new BatchId("urn:a"))
                        .sorted()
                        .toList())
                .isEqualTo(List.of(new BatchId("urn:B"), new BatchId("urn:a"), new BatchId("urn:b")));
    }

    private static Arguments kind(String name, Function<String, Id> id) {
        return Arguments.of(name, id);
    }
}
