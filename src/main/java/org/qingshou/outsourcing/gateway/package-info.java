/** The way to an agency: packaging, signing, encryption, and the channels of the published contract. */
@NullMarked
package org.qingshou.outsourcing.gateway;

import org.jspecify.annotations.NullMarked;
