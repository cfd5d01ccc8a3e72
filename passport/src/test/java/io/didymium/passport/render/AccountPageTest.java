package io.didymium.passport.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.BatchId;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.reconcile.statement.AdjustedValue;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.core.toll.TollPosting;
import io.didymium.core.toll.TollStatement;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.testing.PeriodRecords;
import io.didymium.passport.testing.ReconciliationRecords;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.Tolling;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages show of a batch in accounts and in reconciled values: the numbers of the signed statements, in each language. */
class AccountPageTest {
    private final Dossier dossier = ReconciliationRecords.dossier();

    private ReadPage page(String batch, String language) {
        return page(dossier, batch, language);
    }

    private static ReadPage page(Dossier dossier, String batch, String language) {
        PassportBundle bundle = Sketched.bundle(dossier);
        return ReadPage.html(Presentation.of(
                        bundle, Sketched.verify(bundle), Wording.find(language).orElseThrow())
                .passportPage(Tolling.batch(batch)));
    }

    private <T> T record(Class<T> kind) {
        return dossier.records().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<BigDecimal> numbers(ReadPage page, String of) {
        return page.numbers().stream()
                .filter(number -> number.of().equals(of))
                .map(ReadPage.Shown::value)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"carbonate, en, Toll account", "oxide, en, Toll account", "carbonate, de, Lohnverarbeitungskonto"})
    void thePageShowsWhatTheTollAccountBooks(String name, String language, String title) {
        BatchId batch = Tolling.batch(name);
        List<BigDecimal> booked = record(TollStatement.class).postings().stream()
                .filter(posting -> posting.batch().equals(batch))
                .map(TollPosting::kilograms)
                .toList();
        ReadPage page = page(name, language);

        assertThat(page.text()).contains(title);
        assertThat(booked).isNotEmpty();
        assertThat(numbers(page, "toll/posting"))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(booked);
    }

    @ParameterizedTest
    @CsvSource({"en, Counted at stock-take", "de, Bei der Inventur gezählt"})
    void thePageShowsWhatWasCounted(String language, String title) {
        ReadPage page = page(PeriodRecords.dossier(), "oxide", language);

        assertThat(page.text()).contains(title);
        assertThat(numbers(page, "stock/count"))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("2350"));
    }

    @ParameterizedTest
    @CsvSource({"oxide, en, 'Mass, reconciled'", "residue, de, 'Masse, ausgeglichen'"})
    void thePageShowsTheReconciledMassBesideTheMeasuredOne(String name, String language, String title) {
        AdjustedValue value = record(ReconciliationStatement.class)
                .values()
                .get(Variable.massOf(Tolling.batch(name).value()));
        ReadPage page = page(name, language);

        assertThat(page.text()).contains(title);
        assertThat(numbers(page, "reconciliation/value"))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(value.value());
        assertThat(numbers(page, "reconciliation/uncertainty"))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(value.standardUncertainty());
        assertThat(numbers(page, "batch/mass")).hasSize(1);
    }
}
