package io.didymium.passport.untp;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import java.util.List;
import java.util.stream.Stream;

/** Credentials in which every member that we write stands somewhere. */
final class Bundles {
    private Bundles() {}

    static List<SignedCredential> all() {
        return Stream.of(
                        Phosphate.bundle(),
                        Sketched.bundle(Rotors.dossier()),
                        Sketched.bundle(Motors.dossier()),
                        MotorCustody.bundle(MotorCustody.dossier(
                                MotorCustody.books(MotorCustody.credit(), MotorCustody.continued()))))
                .map(PassportBundle::credentials)
                .flatMap(List::stream)
                .toList();
    }
}
