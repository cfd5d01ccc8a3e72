package io.didymium.passport.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.custody.Period;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.TransferId;
import io.didymium.passport.testing.MotorCustody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CustodyBooksTest {
    private static final CustodyTerms TERMS = MotorCustody.terms("MAG-2", MotorCustody.MAG_2, MotorCustody.credit());
    private static final String JOURNAL = MotorCustody.ledger().journal().csv();

    @Test
    void keepsTheBooksOnceMore() {
        CustodyBooks books = CustodyBooks.read(TERMS, JOURNAL, new TreeMap<>());

        assertThat(books.kept().journal().csv()).isEqualTo(JOURNAL);
        assertThat(books).isEqualTo(CustodyBooks.of(TERMS, MotorCustody.ledger(), Map.of()));
    }

    @Test
    void refusesAJournalThatDoesNotHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustodyBooks.read(TERMS, JOURNAL.replace("WS-2", "WS-7"), new TreeMap<>()))
                .withMessageContaining("line 2 does not follow from the line before");
    }

    @Test
    void refusesAJournalOfOtherLineEnds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustodyBooks.read(TERMS, JOURNAL.replace("\r\n", "\n"), new TreeMap<>()))
                .withMessageContaining("not in the form of an export");
    }

    @Test
    void refusesToIssueADeclarationThatIsNotInTheJournal() {
        for (long number : new long[] {-1, 0, 2}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> CustodyBooks.of(TERMS, MotorCustody.ledger(), Map.of(number, MotorCustody.magnets())))
                    .withMessageContaining("has no declaration " + number);
        }
    }

    @Test
    void refusesTermsThatCannotBe() {
        CertificateId certificate = MotorCustody.CERTIFICATE;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms("urn:x:books", MotorCustody.Q2, certificate, certificate))
                .withMessageContaining("occurs twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        terms("urn:x:books", new Period(MotorCustody.DAY, LocalDate.of(2026, 12, 31)), certificate))
                .withMessageContaining("longer than the scheme allows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms("urn:x:" + "b".repeat(490), MotorCustody.Q2, certificate))
                .withMessageContaining("at most 512 characters");
    }

    @Test
    void refusesAnAccompanimentThatCannotBe() {
        BatchId batch = new BatchId("urn:x:batch");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeclaredGoods(List.of(batch, batch), List.of()))
                .withMessageContaining("occurs twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeclaredGoods(List.of(), List.of(new TransferId("urn:x:transfer"))))
                .withMessageContaining("a transfer moves a batch");
    }

    @Test
    void refusesBooksThatStandTwice() {
        CustodyBooks books = CustodyBooks.read(TERMS, JOURNAL, new TreeMap<>());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustodyStatements(List.of(books, books)))
                .withMessageContaining("books occur twice");
    }

    private static CustodyTerms terms(String id, Period first, CertificateId... certificates) {
        return CustodyTerms.builder(new ClaimId(id), MotorCustody.MAG_2)
                .scheme(TERMS.schemeIri(), TERMS.scheme())
                .first(first)
                .certificates(List.of(certificates))
                .build();
    }
}
