import org.jspecify.annotations.NullMarked;

/**
 * What is claimed of a rare-earth chain, and whether it holds: passports composed, read and verified offline.
 *
 * <p>Start at {@link io.didymium.passport.issue.Office}, which makes signed passports with one party's key, and at
 * {@link io.didymium.passport.verify.ChainVerifier}, which says whether such passports hold. Inventories of other tools come in
 * through {@link io.didymium.core.lca.format.olca.OlcaPackageReader}.
 */
@NullMarked
module io.didymium.passport {
    requires transitive io.didymium.core;
    requires transitive io.didymium.crypto;
    requires com.google.common;
    requires io.nayuki.qrcodegen;
    requires java.xml;
    requires static transitive org.jspecify;

    exports io.didymium.passport;
    exports io.didymium.passport.agreement;
    exports io.didymium.passport.audit;
    exports io.didymium.passport.bulk;
    exports io.didymium.passport.bundle;
    exports io.didymium.passport.catalogue;
    exports io.didymium.passport.certificate;
    exports io.didymium.passport.issue;
    exports io.didymium.passport.issue.store;
    exports io.didymium.passport.exchange.aas;
    exports io.didymium.passport.exchange.aas.metamodel;
    exports io.didymium.passport.exchange.aas.template;
    exports io.didymium.passport.exchange.archive;
    exports io.didymium.passport.exchange.catenax;
    exports io.didymium.passport.exchange.catenax.frame;
    exports io.didymium.passport.exchange.en18223;
    exports io.didymium.passport.exchange.epcis;
    exports io.didymium.passport.exchange.gs1;
    exports io.didymium.passport.exchange.gs1.check;
    exports io.didymium.passport.exchange.linkset;
    exports io.didymium.passport.exchange.pact;
    exports io.didymium.passport.exchange.registry;
    exports io.didymium.passport.exchange.untp;
    exports io.didymium.passport.graph;
    exports io.didymium.passport.claim;
    exports io.didymium.passport.conflict;
    exports io.didymium.passport.dashboard;
    exports io.didymium.passport.disclose;
    exports io.didymium.passport.inventory;
    exports io.didymium.passport.render;
    exports io.didymium.passport.render.text;
    exports io.didymium.passport.report;
    exports io.didymium.passport.report.conformity;
    exports io.didymium.passport.report.register;
    exports io.didymium.passport.report.trade;
    exports io.didymium.passport.register;
    exports io.didymium.passport.trust;
    exports io.didymium.passport.unit;
    exports io.didymium.passport.verify;
}
