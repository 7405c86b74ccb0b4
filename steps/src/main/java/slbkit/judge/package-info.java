/** How a reply, a rejection or a group's state is judged, by the documents. */
package slbkit.judge;
