import { Canvas, View } from '@tarojs/components'
import { inWeChat } from '@/services/transport'
import type { useSignature } from './use-signature'
import './signature.scss'

interface Props {
  id: string
  signature: ReturnType<typeof useSignature>
}

/** Paper for a finger. */
export const Signature = ({ id, signature: { empty, press, draw } }: Props) => (
  <View className="signature" ariaLabel="签名的地方">
    <Canvas
      id={id}
      canvasId={id}
      type="2d"
      className="signature__canvas"
      disableScroll
      // A browser's canvas listens for itself, to a mouse as well.
      onTouchStart={(event) => inWeChat && press(event)}
      onTouchMove={(event) => inWeChat && draw(event)}
    />
    {empty && <View className="signature__hint">请用手指在这里签名</View>}
  </View>
)
