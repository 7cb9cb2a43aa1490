/** Descriptions of devices from their declaration and the C structure of their registers. */
package org.dmaworkbench.lang.hardware;
