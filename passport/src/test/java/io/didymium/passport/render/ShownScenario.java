package io.didymium.passport.render;

import io.didymium.core.id.BatchId;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;

/** The scenarios with the product that is shown of each. */
enum ShownScenario {
    PHOSPHATE("urn:didymium:phosphate:batch:A-P1") {
        @Override
        PassportBundle makeBundle() {
            return Phosphate.bundle();
        }

        @Override
        VerificationReport verify(PassportBundle bundle) {
            return Phosphate.verify(bundle);
        }
    },
    ROTORS("urn:didymium:rotors:batch:B-R1") {
        @Override
        PassportBundle makeBundle() {
            return Sketched.bundle(Rotors.dossier());
        }

        @Override
        VerificationReport verify(PassportBundle bundle) {
            return Sketched.verify(bundle);
        }
    },
    MOTORS("urn:didymium:motors:batch:C-X1") {
        @Override
        PassportBundle makeBundle() {
            return MotorCustody.bundle(
                    MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger())));
        }

        @Override
        VerificationReport verify(PassportBundle bundle) {
            return MotorCustody.verify(bundle);
        }
    };

    private final String product;

    ShownScenario(String product) {
        this.product = product;
    }

    abstract PassportBundle makeBundle();

    abstract VerificationReport verify(PassportBundle bundle);

    BatchId product() {
        return new BatchId(product);
    }

    Presentation in(String language) {
        PassportBundle bundle = makeBundle();
        return Presentation.of(bundle, verify(bundle), Wording.find(language).orElseThrow());
    }
}
