/**
 * EMF as the face of the machine (decision D6): live objects over a state block, and saving what they show.
 */
package org.dmaworkbench.machine.view;
