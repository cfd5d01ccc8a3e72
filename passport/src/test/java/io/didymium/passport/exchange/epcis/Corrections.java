package io.didymium.passport.exchange.epcis;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.testing.TwoCompanies;

/** A history in which the seller corrected what it weighed. */
final class Corrections {
    private Corrections() {}

    static EpcisDocument document() throws Exception {
        PassportBundle bundle =
                new TwoCompanies().play().correct("misread", 5).seller.deliver(TwoCompanies.SHIPMENT);
        return EpcisWriter.of(TwoCompanies.verify(bundle).dossier().orElseThrow(), bundle)
                .write(Histories.AT);
    }
}
