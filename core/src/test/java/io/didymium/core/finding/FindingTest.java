package io.didymium.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {
    private enum Code implements FindingCode {
        TWICE;

        @Override
        public String id() {
            return "consumed-twice";
        }

        @Override
        public Severity severity() {
            return Severity.FAIL;
        }

        @Override
        public String template() {
            return "{batch} is consumed at {first} and at {second}";
        }

        @Override
        public String remedy() {
            return "Ask.";
        }
    }

    private static final Map<String, String> ARGUMENTS = Map.of("batch", "b", "first", "$1\\", "second", "{batch}");

    @Test
    void sentenceTakesArgumentsAsTheyAre() {
        Finding finding = Finding.of(Code.TWICE, Location.of("urn:x"), ARGUMENTS);
        assertThat(finding.message()).isEqualTo("b is consumed at $1\\ and at {batch}");
        assertThat(finding.severity()).isEqualTo(Severity.FAIL);
    }

    @Test
    void refusesAFindingWhoseSentenceWouldHaveAGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Finding.of(Code.TWICE, Location.of("urn:x"), Map.of("batch", "b")))
                .withMessage("consumed-twice lacks its argument first");
    }

    @Test
    void argumentsStandInTheOrderOfTheirNames() {
        Finding finding = Finding.of(Code.TWICE, Location.of("urn:x"), ARGUMENTS);
        assertThat(finding.arguments().keySet()).containsExactly("batch", "first", "second");
    }

    @Test
    void locationNamesAPlaceInItsSubject() {
        assertThat(Location.of("urn:x")).hasToString("urn:x");
        assertThat(new Location("urn:x", "/a/0")).hasToString("urn:x#/a/0");
    }
}
