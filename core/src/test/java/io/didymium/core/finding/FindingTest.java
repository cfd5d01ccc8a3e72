package io.didymium.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {
    private enum Code implements FindingCode {
        CONSUMED_TWICE;

        @Override
        public Explanation explanation() {
            return new Explanation(Severity.FAIL, "{batch} is consumed at {first} and at {second}", "Ask.");
        }
    }

    private static final Map<String, String> ARGUMENTS = Map.of("batch", "b", "first", "$1\\", "second", "{batch}");

    @Test
    void sentenceTakesArgumentsAsTheyAre() {
        Finding finding = Finding.of(Code.CONSUMED_TWICE, Location.of("urn:x"), ARGUMENTS);
        assertThat(finding.message()).isEqualTo("b is consumed at $1\\ and at {batch}");
        assertThat(finding.severity()).isEqualTo(Severity.FAIL);
    }

    @Test
    void refusesAFindingWhoseSentenceWouldHaveAGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.of(Code.CONSUMED_TWICE, Location.of("urn:x"), Map.of("batch", "b")))
                .withMessage("consumed-twice lacks its argument first");
    }

    @Test
    void argumentsStandInTheOrderOfTheirNames() {
        Finding finding = Finding.of(Code.CONSUMED_TWICE, Location.of("urn:x"), ARGUMENTS);
        assertThat(finding.arguments().keySet()).containsExactly("batch", "first", "second");
    }

    @Test
    void locationNamesAPlaceInItsSubject() {
        assertThat(Location.of("urn:x")).hasToString("urn:x");
        assertThat(new Location("urn:x", "/a/0")).hasToString("urn:x#/a/0");
    }
}
