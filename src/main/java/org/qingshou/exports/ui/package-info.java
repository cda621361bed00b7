/** What has left as a file. */
@NullMarked
package org.qingshou.exports.ui;

import org.jspecify.annotations.NullMarked;
