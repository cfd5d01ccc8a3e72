/** Tests of commands of criteria and certificates. */
package io.didymium.examples.cli.criteria;
