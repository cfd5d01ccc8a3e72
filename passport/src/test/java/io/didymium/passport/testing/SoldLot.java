package io.didymium.passport.testing;

import io.didymium.core.id.FacilityId;
import io.didymium.core.id.TransferId;
import io.didymium.core.process.Transfer;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.issue.Draft;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.store.MemoryStore;
import io.didymium.passport.issue.store.OfficeRecord;
import io.didymium.passport.register.Register;
import io.didymium.passport.register.RegisterAccount;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.report.register.RegisterPolicy;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A seller who has one lot of 1,200.5 kg and sells parts of it to customers A, B and so on, withdrawing each in a register. */
public final class SoldLot {
    /** When the witnesses saw what was withdrawn. */
    public static final Instant SEEN = Instant.parse("2026-03-05T12:00:00Z");

    /** The seller's account of the lot. */
    public static final RegisterAccount ACCOUNT =
            new RegisterAccount(TwoCompanies.LOT, TwoCompanies.STORE, TwoCompanies.SELLER);

    private static final Instant SHIPPED = Instant.parse("2026-03-05T08:00:00Z");

    public final TwoCompanies companies;
    private final PassportBundle bought;

    /** The lot is bought; nothing is sold. */
    public SoldLot() {
        try {
            companies = new TwoCompanies();
            companies
                    .seller
                    .issue(
                            TwoCompanies.purchased(companies.seller.draft(), "1200.5"),
                            TwoCompanies.trust(),
                            TwoCompanies.status(0))
                    .orThrow();
            bought = companies.seller.holdings();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The secret of an office that begins with a number. */
    public static Bytes secret(int number) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) number);
        return Bytes.of(secret);
    }

    /** An office of the seller with a secret of its own choice, which knows of the purchase and of no sale. */
    public Office desk(int secret) {
        try {
            MemoryStore store = new MemoryStore();
            store.append(new OfficeRecord.Secret(secret(secret)));
            Office desk = Office.open(
                    companies.seller.party(),
                    Issuers.identity(TwoCompanies.SELLER),
                    store,
                    new SecureRandom(new byte[] {9}));
            TwoCompanies.receive(desk, bought);
            return desk;
        } catch (IOException | MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    public static TransferId sale(String customer) {
        return new TransferId("urn:example:sale:" + customer);
    }

    public static FacilityId site(String customer) {
        return new FacilityId("urn:example:site:" + customer);
    }

    /** A sale of a mass in kilograms to a customer. */
    public static Transfer transfer(String customer, String kilograms) {
        return Transfer.builder(sale(customer), TwoCompanies.STORE, site(customer))
                .name("Sale")
                .at(SHIPPED)
                .moves(TwoCompanies.LOT, kilograms + " kg ± 0.6")
                .build();
    }

    /** What a customer receives who buys a mass in kilograms from a desk. */
    public static PassportBundle sell(Office desk, Register register, String customer, String kilograms) {
        try {
            desk.issue(
                            draft(desk, customer, kilograms).withdrawIn(register),
                            TwoCompanies.trust(),
                            TwoCompanies.status(0))
                    .orThrow();
            return desk.deliver(sale(customer));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The lot is shipped to the smelter and graded there, both withdrawn in a register: what the smelter holds. */
    public PassportBundle graded(Register register) {
        try {
            companies
                    .seller
                    .issue(
                            companies
                                    .seller
                                    .draft()
                                    .add(TwoCompanies.shipment("1200.5"))
                                    .withdrawIn(register),
                            TwoCompanies.trust(),
                            TwoCompanies.status(0))
                    .orThrow();
            TwoCompanies.receive(companies.smelter, companies.seller.deliver(TwoCompanies.SHIPMENT));
            companies
                    .smelter
                    .issue(
                            TwoCompanies.graded(companies.smelter.draft(), "1200.5")
                                    .withdrawIn(register),
                            TwoCompanies.trust(),
                            TwoCompanies.status(0))
                    .orThrow();
            return companies.smelter.holdings();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The draft of a sale. */
    public static Draft draft(Office desk, String customer, String kilograms) {
        return desk.draft().name(site(customer), "Customer").add(transfer(customer, kilograms));
    }

    /** Trust in the parties, and in the log together with so many witnesses. */
    public static TrustList trust(int quorum) {
        return TwoCompanies.trust().withLogs(List.of(Logs.trusted(quorum)));
    }

    /** What a buyer finds who demands withdrawals seen within a day by two witnesses. */
    public static VerificationReport verify(PassportBundle bundle) {
        return verify(bundle, trust(2), RegisterPolicy.required(Duration.ofDays(1)));
    }

    /** What a buyer finds. */
    public static VerificationReport verify(PassportBundle bundle, TrustList trust, RegisterPolicy policy) {
        return new ChainVerifier(
                        trust, VerificationPolicy.builder().register(policy).build())
                .verify(bundle, TwoCompanies.AT);
    }
}
