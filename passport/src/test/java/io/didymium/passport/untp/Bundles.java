package io.didymium.passport.untp;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.testing.Csyares;
import io.didymium.passport.testing.Hpms;
import io.didymium.passport.testing.HpmsCustody;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Sketched;
import java.util.List;
import java.util.stream.Stream;

/** Credentials in which every member that we write stands somewhere. */
final class Bundles {
    private Bundles() {}

    static List<SignedCredential> all() {
        return Stream.of(
                        Phosphate.bundle(),
                        Sketched.bundle(Csyares.dossier()),
                        Sketched.bundle(Hpms.dossier()),
                        HpmsCustody.bundle(
                                HpmsCustody.dossier(HpmsCustody.books(HpmsCustody.credit(), HpmsCustody.continued()))))
                .map(PassportBundle::credentials)
                .flatMap(List::stream)
                .toList();
    }
}
