/** Driver blocks as the calls that a driver written in C would make. */
package org.dmaworkbench.compiler.driver;
