package io.didymium.passport.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.finding.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsPageTest {
    private static final Path PAGE = Path.of("..", "FINDINGS.md");

    @Test
    void pageListsEveryCodeAsTheEnumsSay() throws IOException {
        if (Boolean.getBoolean("findings.write")) {
            Files.writeString(PAGE, FindingsPage.text(), UTF_8);
        }
        assertThat(Files.readString(PAGE, UTF_8))
                .as("FINDINGS.md; write it again with -Dfindings.write=true")
                .isEqualTo(FindingsPage.text());
    }

    @Test
    void everyCodeHasOneIdAndSaysWhatToDo() {
        List<FindingCode> codes = FindingsPage.enums().stream()
                .flatMap(type -> FindingsPage.codes(type).stream())
                .toList();

        assertThat(codes).hasSizeGreaterThan(200).extracting(FindingCode::id).doesNotHaveDuplicates();
        assertThat(codes).allSatisfy(code -> {
            assertThat(code.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(code.template()).doesNotEndWith(".");
            assertThat(code.remedy()).matches("[A-Z].*[.]");
        });
    }
}
