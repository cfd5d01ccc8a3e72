package io.didymium.passport.attack;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a credential holds, signed by its issuer, verification ends with a report. */
class HostileValueProperties {
    private static final List<PassportBundle> BUNDLES = List.of(
            Phosphate.bundle(Footprints.phosphate("value", "mass")),
            MotorCustody.bundle(MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.ledger()))),
            Phosphate.bundle(Rotors.dossier()));

    @Property(tries = 150)
    void verificationDoesNotThrow(@ForAll("bundles") PassportBundle honest, @ForAll long seed) {
        Random random = new Random(seed);
        Forgery forgery = new Forgery(honest);
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            SignedCredential credential =
                    honest.credentials().get(random.nextInt(honest.credentials().size()));
            forgery.overwrite(Forgery.id(credential), HostileValues.change(Forgery.json(credential), random));
        }
        PassportBundle changed = random.nextBoolean() ? forgery.relinked() : forgery.bundle();

        assertThatCode(() -> Phosphate.verify(changed)).doesNotThrowAnyException();
        assertThatCode(() -> MotorCustody.verify(changed)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<PassportBundle> bundles() {
        return Arbitraries.of(BUNDLES);
    }
}
