import org.jspecify.annotations.NullMarked;

/**
 * What happened in a rare-earth supply chain, and whether the books of it close, element by element.
 *
 * <p>Start at {@link io.didymium.core.chain.SupplyChain}, the history of one chain, and at
 * {@link io.didymium.core.balance.ChainBalance}, which says whether matter was conserved in it.
 */
@NullMarked
module io.didymium.core {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires static java.sql;
    requires static com.h2database;

    exports io.didymium.core.quantity;
    exports io.didymium.core.element;
    exports io.didymium.core.id;
    exports io.didymium.core.finding;
    exports io.didymium.core.material;
    exports io.didymium.core.material.determination;
    exports io.didymium.core.material.specification;
    exports io.didymium.core.circularity;
    exports io.didymium.core.commodity;
    exports io.didymium.core.commodity.table;
    exports io.didymium.core.party;
    exports io.didymium.core.piece;
    exports io.didymium.core.batch;
    exports io.didymium.core.process;
    exports io.didymium.core.chain;
    exports io.didymium.core.settlement;
    exports io.didymium.core.stock;
    exports io.didymium.core.stock.statement;
    exports io.didymium.core.run;
    exports io.didymium.core.balance;
    exports io.didymium.core.balance.piece;
    exports io.didymium.core.norm;
    exports io.didymium.core.permit;
    exports io.didymium.core.title;
    exports io.didymium.core.toll;
    exports io.didymium.core.reconcile;
    exports io.didymium.core.reconcile.network;
    exports io.didymium.core.reconcile.statement;
    exports io.didymium.core.origin;
    exports io.didymium.core.custody;
    exports io.didymium.core.custody.books;
    exports io.didymium.core.regulation;
    exports io.didymium.core.regulation.product;
    exports io.didymium.core.conformity;
    exports io.didymium.core.conformity.catalogue;
    exports io.didymium.core.conformity.membership;
    exports io.didymium.core.responsibility;
    exports io.didymium.core.responsibility.audit;
    exports io.didymium.core.responsibility.diligence;
    exports io.didymium.core.responsibility.engagement;
    exports io.didymium.core.responsibility.hazard;
    exports io.didymium.core.responsibility.sourcing;
    exports io.didymium.core.responsibility.survey;
    exports io.didymium.core.lca.inventory;
    exports io.didymium.core.lca.inventory.merge;
    exports io.didymium.core.lca.inventory.text;
    exports io.didymium.core.lca.format;
    exports io.didymium.core.lca.format.olca;
    exports io.didymium.core.lca.format.ilcd;
    exports io.didymium.core.lca.format.ecospold;
    exports io.didymium.core.lca.format.table;
    exports io.didymium.core.lca.mapping;
    exports io.didymium.core.lca.pact;
    exports io.didymium.core.lca.repository;
    exports io.didymium.core.lca.repository.folder;
    exports io.didymium.core.lca.allocation;
    exports io.didymium.core.lca.formula;
    exports io.didymium.core.lca.impact;
    exports io.didymium.core.lca.uncertainty;
    exports io.didymium.core.lca.format.scenario;
    exports io.didymium.core.lca.electricity;
    exports io.didymium.core.lca.energy;
    exports io.didymium.core.lca.report;
    exports io.didymium.core.lca.scenario;
    exports io.didymium.core.lca.system;
    exports io.didymium.core.lca.chain;
    exports io.didymium.core.lca.lint;
    exports io.didymium.core.lca.pcr;
    exports io.didymium.core.lca.pcr.study;
}
