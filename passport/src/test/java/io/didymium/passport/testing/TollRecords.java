package io.didymium.passport.testing;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.settlement.SettledHistory;
import io.didymium.core.title.TollTerms;
import io.didymium.core.toll.TollAgreement;
import io.didymium.core.toll.TollAudit;
import io.didymium.core.toll.TollStatement;
import io.didymium.passport.claim.Dossier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the plant and the miner of {@link Tolling} sign of their toll account. */
public final class TollRecords {
    public static final RecordId OF_PLANT = new RecordId("urn:didymium:toll:agreement:plant");
    public static final RecordId OF_MINER = new RecordId("urn:didymium:toll:agreement:miner");
    public static final RecordId STATEMENT = new RecordId("urn:didymium:toll:account:plant");
    public static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    public static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);

    private TollRecords() {}

    /** The terms that return a part of the neodymium, as the plant states them. */
    public static TollAgreement agreement(String returned) {
        TollTerms terms = TollTerms.builder(
                        Tolling.PLANT, Tolling.MINER, Tolling.draft().site("PLANT"))
                .returns(Element.NEODYMIUM, returned)
                .build();
        return TollAgreement.builder(OF_PLANT, Tolling.PLANT, terms, FROM).build();
    }

    /** The same terms as the miner states them. */
    public static TollAgreement ofMiner(TollAgreement agreement) {
        return agreement.asStatedBy(Tolling.MINER, OF_MINER);
    }

    /** The statement of a side that follows from a chain. */
    public static TollStatement statement(SupplyChain chain, TollAgreement agreement, RecordId id, PartyId keeper) {
        return TollStatement.builder(id, keeper, agreement.id(), UNTIL)
                .account(new TollAudit(SettledHistory.of(chain), List.of(agreement), List.of(), BigDecimal.valueOf(3))
                        .account(agreement))
                .build();
    }

    /** The plant's statement that follows from the chain of {@link Tolling}. */
    public static TollStatement statement(TollAgreement agreement) {
        return statement(Tolling.dossier().chain(), agreement, STATEMENT, Tolling.PLANT);
    }

    /** The whole of {@link Tolling} with records. */
    public static Dossier dossier(ResponsibilityRecord... records) {
        return Tolling.dossier().toBuilder().records(List.of(records)).build();
    }

    /** Terms of both sides that return 97 percent, and the plant's statement. */
    public static Dossier dossier() {
        TollAgreement agreement = agreement("97 %");
        return dossier(agreement, ofMiner(agreement), statement(agreement));
    }
}
