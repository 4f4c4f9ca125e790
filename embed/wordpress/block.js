// The block in the editor: a field for each option. The page itself is written
// by back_to_toe_html in back-to-toe.php.
(({ blocks, element: { createElement: el, Fragment }, blockEditor, components }) => {
  const OPTIONS = ["lang", "region", "theme", "accent", "clinic", "phone", "booking", "heading", "patterns", "start", "asks"];

  const field = ({ attributes, setAttributes }) => (name) => el(components.TextControl, {
    key: name,
    label: name,
    value: attributes[name],
    onChange: (value) => setAttributes({ [name]: value }),
  });

  blocks.registerBlockType("back-to-toe/check", {
    edit: (props) => el(Fragment, null,
      el(blockEditor.InspectorControls, null,
        el(components.PanelBody, { title: "Back to Toe" }, OPTIONS.map(field(props)))),
      el("div", blockEditor.useBlockProps(), "Back to Toe")),
    save: () => null,
  });
})(window.wp);
