namespace FeishuHelpdesk.Generated.Models;

public partial class ErrorResponse
{
    // Kiota gives its exceptions no way to keep what caused them.
    private protected ErrorResponse(Exception? innerException) : base(innerException?.Message ?? "", innerException!) => AdditionalData = new Dictionary<string, object>();
}
