package io.didymium.examples.tour;

import io.didymium.core.finding.FindingCode;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.trust.TrustList;

/**
 * Passports that do not hold, and why.
 *
 * @param deed what was done
 * @param bundle the passports
 * @param trust whom the verifier believes
 * @param reason the finding
 * @param verdict what follows
 */
record BrokenPassport(String deed, PassportBundle bundle, TrustList trust, FindingCode reason, Verdict verdict) {}
