/** Tests of the commands of one company with its own key. */
package io.didymium.examples.cli.office;
