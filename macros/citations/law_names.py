"""Names of laws, codes and ordinances in force since about 1990, as reports cite them without number.

Only these are recognised after "Luật", "Bộ luật" and "Pháp lệnh" when neither number nor date follows: a
title in small letters has no end that a program could see. Public knowledge; a name is added when a report
needs it.
"""

from __future__ import annotations

from typing import Final

LAW_NAMES: Final = """
    an ninh mạng | an ninh quốc gia | an toàn thông tin mạng | an toàn thực phẩm
    | an toàn, vệ sinh lao động | bảo hiểm xã hội | bảo hiểm y tế | bảo vệ bí mật nhà nước
    | bảo vệ môi trường | bảo vệ và phát triển rừng | bảo vệ, chăm sóc và giáo dục trẻ em
    | bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân | ban hành văn bản quy phạm pháp luật
    | biên giới quốc gia | biên phòng việt nam | bình đẳng giới | cán bộ, công chức
    | cảnh sát biển việt nam | chăn nuôi | chứng khoán | công an nhân dân | công chứng | công đoàn
    | công nghệ thông tin | cư trú | căn cước | căn cước công dân | dân quân tự vệ | dân sự
    | doanh nghiệp | dược | di sản văn hóa | du lịch | dự trữ quốc gia | đất đai | đầu tư | đầu tư công
    | đấu thầu | đê điều | điện lực | giá | giao dịch điện tử | giao thông đường bộ | giáo dục
    | giáo dục đại học | giáo dục nghề nghiệp | giáo dục quốc phòng và an ninh
    | giám sát của Quốc hội và Hội đồng nhân dân | hình sự | hòa giải ở cơ sở | hộ tịch
    | hôn nhân và gia đình | hợp tác xã | kế toán | khiếu nại | khoa học và công nghệ
    | khám bệnh, chữa bệnh | kiểm toán nhà nước | kinh doanh bất động sản | khoáng sản | lao động
    | lâm nghiệp | luật sư | lưu trữ | mặt trận tổ quốc việt nam | nghĩa vụ quân sự | ngân sách nhà nước
    | nhà giáo | nhà ở | người cao tuổi | người khuyết tật
    | người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng | nuôi con nuôi | phá sản
    | phòng cháy và chữa cháy | phòng cháy, chữa cháy | phòng thủ dân sự | phòng, chống bạo lực gia đình
    | phòng, chống bệnh truyền nhiễm | phòng, chống ma túy | phòng, chống mua bán người
    | phòng, chống tác hại của rượu, bia | phòng, chống tham nhũng | phòng, chống thiên tai
    | phòng chống tham nhũng | phòng chống ma túy | quảng cáo
    | quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng | quản lý thuế
    | quản lý, sử dụng tài sản công | quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ
    | quốc phòng | quốc tịch việt nam | quy hoạch | quy hoạch đô thị
    | sĩ quan quân đội nhân dân việt nam | sở hữu trí tuệ | tài nguyên nước | thanh niên | thanh tra
    | thể dục, thể thao | thi đua, khen thưởng | thi hành án dân sự | thi hành án hình sự | thống kê
    | thú y | thủ đô | thủy lợi | thủy sản | thương mại | thực hành tiết kiệm, chống lãng phí
    | thực hiện dân chủ ở cơ sở | thuế giá trị gia tăng | thuế thu nhập cá nhân
    | thuế thu nhập doanh nghiệp | thuế sử dụng đất phi nông nghiệp | tín ngưỡng, tôn giáo
    | tiếp cận thông tin | tiếp công dân | tố cáo | tố tụng dân sự | tố tụng hành chính
    | tố tụng hình sự | tổ chức chính phủ | tổ chức chính quyền địa phương
    | tổ chức hội đồng nhân dân và ủy ban nhân dân | tổ chức hội đồng nhân dân, ủy ban nhân dân
    | tổ chức hđnd và ubnd | ban hành văn bản quy phạm pháp luật của hội đồng nhân dân, ủy ban nhân dân
    | ban hành văn bản quy phạm pháp luật của hđnd và ubnd | ccb | tổ chức hội đồng bộ trưởng
    | tổ chức quốc hội | tổ chức tòa án nhân dân
    | tổ chức viện kiểm sát nhân dân | trách nhiệm bồi thường của nhà nước
    | trật tự, an toàn giao thông đường bộ | trẻ em | trợ giúp pháp lý | trồng trọt | trưng cầu ý dân
    | ưu đãi người có công | ưu đãi người có công với cách mạng | viên chức | việc làm | viễn thông
    | xây dựng | xử lý vi phạm hành chính | xuất nhập cảnh | thực hiện dân chủ ở xã, phường, thị trấn
    | hàng hải | tình trạng khẩn cấp | cạnh tranh | khiếu nại, tố cáo | báo chí | xuất bản | thư viện
    | điện ảnh | kiến trúc | cảnh vệ | đặc xá | quản lý nợ công | hỗ trợ doanh nghiệp nhỏ và vừa
    | chuyển giao công nghệ | đường sắt | đường bộ | hàng không dân dụng việt nam | đấu giá tài sản
    | hoạt động giám sát của Quốc hội và Hội đồng nhân dân | bảo vệ quyền lợi người tiêu dùng | dân số
    | tiêu chuẩn và quy chuẩn kỹ thuật | chất lượng sản phẩm, hàng hóa | các tổ chức tín dụng
    | lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở | kinh doanh bảo hiểm | phí và lệ phí
    | thi hành tạm giữ, tạm giam | phòng, chống HIV/AIDS | đo đạc và bản đồ | năng lượng nguyên tử
    | tương trợ tư pháp | cựu chiến binh | công an xã | hòa giải, đối thoại tại tòa án
"""
"""The names, with "|" between."""
