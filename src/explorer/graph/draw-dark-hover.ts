import { drawDiscNodeLabel, type NodeHoverDrawingFunction } from 'sigma/rendering';

const PADDING = 3;

/**
 * Draws the node under the pointer on a dark page, with a ring and a label on a dark ground. The default ground is
 * white.
 */
export const drawDarkHover: NodeHoverDrawingFunction = (context, data, settings) => {
  const { labelSize, labelFont, labelWeight } = settings;
  context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
  const width = context.measureText(data.label ?? '').width;
  context.fillStyle = '#2b313a';
  context.beginPath();
  context.roundRect(
    data.x,
    data.y - labelSize / 2 - PADDING,
    data.size + width + 2 * PADDING,
    labelSize + 2 * PADDING,
    PADDING,
  );
  context.fill();
  context.strokeStyle = '#e8eaed';
  context.lineWidth = 2;
  context.beginPath();
  context.arc(data.x, data.y, data.size + 2, 0, Math.PI * 2);
  context.stroke();
  drawDiscNodeLabel(context, data, settings);
};
