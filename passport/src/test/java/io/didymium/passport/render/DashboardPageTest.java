package io.didymium.passport.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.dashboard.Dashboard;
import io.didymium.passport.dashboard.DashboardQuery;
import io.didymium.passport.dashboard.DashboardSection;
import io.didymium.passport.dashboard.Figure;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of a dashboard shows every number with the credentials it rests on, and says what is not known. */
class DashboardPageTest {
    private static Dashboard dashboard(PassportBundle bundle) {
        return new DashboardQuery(Sketched.trust(), VerificationPolicy.standard())
                .of(bundle, RotorChain.batch("B-R1"), Sketched.AT);
    }

    @Test
    void everyNumberIsOnThePageAndLinksToItsCredentials() {
        Dashboard dashboard = dashboard(Records.bundle());
        ReadPage page = ReadPage.html(Presentation.dashboardPage(dashboard, Wording.english()));

        List<String> shown = page.elements("data").stream()
                .filter(data -> data.getAttribute("data-of").startsWith("dashboard/"))
                .map(data -> data.getAttribute("value"))
                .toList();
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(dashboard.figures().stream()
                        .flatMap(figure -> figure.value().stream())
                        .map(BigDecimal::toPlainString)
                        .toList());
        for (DashboardSection section : DashboardSection.values()) {
            assertThat(page.text()).contains("id=\"dashboard-" + section.id() + "\"");
        }
        dashboard.credentials().forEach(ground -> assertThat(page.text()).contains(ground.digest()));
        assertThat(page.text()).contains("href=\"#g1\"").contains("id=\"g1\"");
    }

    @Test
    void whatIsNotKnownIsSaidAndIsNoNumber() {
        Dashboard dashboard = dashboard(PassportBundle.builder().build());
        ReadPage page = ReadPage.html(
                Presentation.dashboardPage(dashboard, Wording.find("de").orElseThrow()));

        assertThat(page.elements("data")).isEmpty();
        assertThat(page.text()).contains("nicht bekannt:");
        assertThat(dashboard.figures()).extracting(Figure::value).allMatch(value -> value.isEmpty());
    }
}
